using System.Globalization;

namespace Kfc.Validation;

/// <summary>Version of an engine.</summary>
/// <param name="Major">First number.</param>
/// <param name="Minor">Second number.</param>
public sealed record EngineVersion(int Major, int Minor)
{
    /// <summary>The newest Tekton whose fields are known.</summary>
    public static EngineVersion NewestTekton { get; } = new(1, 15);

    /// <summary>The newest Argo Workflows whose fields are known.</summary>
    public static EngineVersion NewestArgo { get; } = new(4, 1);

    /// <summary>The oldest Tekton whose admission is known.</summary>
    public static EngineVersion OldestTekton { get; } = new(1, 6);

    /// <summary>The oldest Argo Workflows whose validation is known.</summary>
    public static EngineVersion OldestArgo { get; } = new(3, 7);

    /// <summary>Whether the version is this one or a later one.</summary>
    public bool IsAtLeast(int major, int minor) => Major > major || (Major == major && Minor >= minor);

    /// <summary>Reads <c>1.9</c> or <c>1.9.2</c>; null when it is neither.</summary>
    public static EngineVersion? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.TrimStart('v').Split('.');
        return parts.Length is 2 or 3 && Number(parts[0]) is { } major && Number(parts[1]) is { } minor ? new(major, minor) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
