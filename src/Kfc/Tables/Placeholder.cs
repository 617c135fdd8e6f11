using System.ComponentModel;

namespace Kfc.Tables;

/// <summary>Parameters without a value, to be given at submission. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Placeholder
{
    /// <summary>A parameter without a value.</summary>
    public static Param<T> Param<T>() => new();

    /// <summary>A list parameter without a value.</summary>
    public static ListParam<T> List<T>() => new();
}
