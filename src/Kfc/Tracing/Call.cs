namespace Kfc.Tracing;

/// <summary>The author's place of a call.</summary>
internal readonly record struct Call(string? File, int Line)
{
    public static Call Unknown => default;

    public bool IsKnown => !string.IsNullOrEmpty(File);
}
