namespace Kfc;

/// <summary>One of several containers that run one after the other in a pod.</summary>
/// <param name="Name">A DNS label, unique in the pod.</param>
/// <param name="Image">The image reference.</param>
public sealed record ContainerStep(string Name, Arg Image) : SideContainer(Name, Image)
{
    /// <summary>Whether the steps behind it run, and the task may succeed, although this one failed.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>How long the step may take, rounded up to whole seconds; null for no limit of its own.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Names of the results that the step writes, to <see cref="Pod.ResultPath"/>, for later steps, which read <see cref="Pod.StepResult"/>.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];
}
