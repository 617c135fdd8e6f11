namespace Kfc;

/// <summary>A component that runs a container image once.</summary>
public abstract class ContainerComponent : Component
{
    /// <summary>What is run. Arguments refer to the component's own inputs and outputs.</summary>
    protected abstract Container Container { get; }

    internal Container Definition => Container;
}
