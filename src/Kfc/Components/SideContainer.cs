namespace Kfc;

/// <summary>A container beside others in one pod.</summary>
/// <param name="Name">A DNS label, unique in the pod.</param>
/// <param name="Image">The image reference.</param>
public record SideContainer(string Name, Arg Image)
{
    /// <summary>Replaces the image's entry point; empty keeps it.</summary>
    public ArgList Command { get; init; } = [];

    /// <summary>The arguments, one argv element each.</summary>
    public ArgList Args { get; init; } = [];

    /// <summary>A program in place of <see cref="Command"/>; its first line may name the interpreter (<c>#!</c>), otherwise <c>/bin/sh</c> runs it after <c>set -e</c>.</summary>
    /// <remarks>An input in the text is put there as it is, so that whoever gives the value can change the program: prefer a variable in <see cref="Env"/>.</remarks>
    public Arg? Script { get; init; }

    /// <summary>Environment variables.</summary>
    public NamedValues<Arg> Env { get; init; } = new();

    /// <summary>Working directory; null keeps the image's.</summary>
    public Arg? WorkingDirectory { get; init; }

    /// <summary>Volumes of the container. One with the same kind and name in another container of the pod is the same volume.</summary>
    public IReadOnlyList<Volume> Volumes { get; init; } = [];

    /// <summary>Further fields of Kubernetes' container by name, as JSON: <c>["securityContext"] = """{"runAsUser":0}"""</c>.</summary>
    /// <remarks>Known are <c>env</c>, <c>envFrom</c>, <c>imagePullPolicy</c>, <c>lifecycle</c>, <c>livenessProbe</c>, <c>ports</c>, <c>readinessProbe</c>,
    /// <c>resources</c>, <c>securityContext</c>, <c>startupProbe</c> and <c>volumeDevices</c>. Inputs may stand inside of the JSON's texts.</remarks>
    public NamedValues<Arg> Fields { get; init; } = new();
}
