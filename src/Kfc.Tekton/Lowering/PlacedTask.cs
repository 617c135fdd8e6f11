using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>A task of the graph with what it runs and where it stands.</summary>
internal sealed record PlacedTask(TaskNode Node, string Name, ComponentSpec Component, Scope Scope)
{
    public ContainerImplementation Container => (ContainerImplementation)Component.Implementation;
}

/// <summary>A branch of the graph and where it stands.</summary>
internal sealed record PlacedBranch(BranchNode Node, Scope Scope)
{
    /// <summary>Number of arms, the else included even when nothing stands there.</summary>
    public int Arms => Node.Cases.Length + 1;
}
