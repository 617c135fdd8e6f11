namespace Kfc;

/// <summary>Marks a partial class that derives from <see cref="ContainerComponent"/>; the generator completes it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ComponentAttribute : Attribute;
