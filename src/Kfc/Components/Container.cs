namespace Kfc;

/// <summary>One run of a container image.</summary>
/// <param name="Image">The image reference; it may hold values of the component's required inputs: <c>$"python:{Version}"</c>.</param>
public sealed record Container(Arg Image)
{
    /// <summary>Replaces the image's entry point; empty keeps it.</summary>
    public ArgList Command { get; init; } = [];

    /// <summary>The arguments, one argv element each. No shell reads them.</summary>
    public ArgList Args { get; init; } = [];

    /// <summary>Environment variables.</summary>
    public NamedValues<Arg> Env { get; init; } = new();

    /// <summary>Working directory; null keeps the image's.</summary>
    public Arg? WorkingDirectory { get; init; }

    /// <summary>Volumes that belong to the component. One with the same kind and name in <see cref="Init"/> or <see cref="Sidecars"/> is the same volume.</summary>
    public IReadOnlyList<Volume> Volumes { get; init; } = [];

    /// <summary>Containers that run before this one, one after the other; when one fails, the task does.</summary>
    public IReadOnlyList<SideContainer> Init { get; init; } = [];

    /// <summary>Containers that run beside this one and are stopped when it has ended. They share its network: <c>localhost</c> reaches them.</summary>
    /// <remarks>On Tekton the container waits until its sidecars are ready; elsewhere it must wait itself.</remarks>
    public IReadOnlyList<SideContainer> Sidecars { get; init; } = [];
}
