namespace Kfc;

/// <summary>Says more about an input, output or parameter than its type does.</summary>
/// <param name="name">Another name than the member's in kebab case; null for that.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PortAttribute(string? name = null) : Attribute
{
    /// <summary>The name; null for the member's.</summary>
    public string? Name { get; } = name;

    /// <summary>
    /// For an output value: that it may be larger than the few kilobytes that engines take as a small output, so it is carried through storage.
    /// </summary>
    public bool Large { get; init; }

    /// <summary>For an output of an <see cref="ApprovalComponent"/>: the text that it has when nobody supplies one.</summary>
    public string? Default { get; init; }
}
