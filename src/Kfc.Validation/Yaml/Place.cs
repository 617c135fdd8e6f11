using System.Runtime.InteropServices;

namespace Kfc.Validation.Yaml;

/// <summary>Where something stands in a file; both count from 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(int Line, int Column)
{
    /// <summary>The begin of a file.</summary>
    public static Place Start { get; } = new(1, 1);
}
