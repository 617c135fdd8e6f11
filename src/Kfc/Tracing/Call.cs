namespace Kfc.Tracing;

/// <summary>The author's place of a call.</summary>
internal readonly record struct Call(string? File, int Line, int Column = 0)
{
    public static Call Unknown => default;

    public bool IsKnown => !string.IsNullOrEmpty(File);

    /// <summary>Blames this call for mistakes that show while its arguments are read: where a value is used is the line to look at.</summary>
    public T Blame<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (TraceException mistake) when (!mistake.Call.IsKnown)
        {
            throw new TraceException(mistake.Descriptor, this, mistake.Arguments);
        }
    }
}
