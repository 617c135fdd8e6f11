namespace Kfc;

/// <summary>Gives an input, output or parameter another name than its member's in kebab case.</summary>
/// <param name="name">The name, in kebab case.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PortAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
