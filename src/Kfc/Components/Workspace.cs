using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A folder that all containers of a component share. What is mounted there is chosen where the component is used.</summary>
/// <remarks>
/// <c>public required Workspace Source { get; init; }</c> must be given, <c>= Workspace.None</c> makes it optional. Tasks that are given the same
/// volume share its files; their order is given by <c>After</c>.
/// </remarks>
public sealed class Workspace
{
    private readonly WorkspaceVolume _volume;
    private string? _name;

    private Workspace(WorkspaceVolume volume) => _volume = volume;

    /// <summary>No folder: its path is an empty text.</summary>
    public static WorkspaceVolume None { get; } = new(null);

    /// <summary>Whether a folder is given.</summary>
    public bool IsBound => _volume.Mount is not null;

    /// <summary>The folder's path; an empty text when none is given.</summary>
    public Arg Path => !IsBound
        ? ""
        : new Arg(new WorkspacePathPart(_name ?? throw new TraceException(TraceDiagnostics.MissingValue, Call.Unknown, "a workspace's name (list it in Workspaces)")));

    /// <summary><c>true</c> or <c>false</c>: whether a folder is given.</summary>
    public string Bound => WireText.Of(IsBound);

    /// <summary>What is given becomes the component's workspace.</summary>
    public static implicit operator Workspace(WorkspaceVolume volume) => new(volume);

    /// <summary>An existing persistent volume claim.</summary>
    /// <param name="name">Name of the claim.</param>
    /// <param name="subPath">A path inside the volume to mount instead of its root.</param>
    public static WorkspaceVolume Claim(string name, string? subPath = null) => new(new VolumeMount(VolumeKind.Claim, name, "") { SubPath = subPath });

    /// <summary>An empty folder that lives as long as the pod.</summary>
    public static WorkspaceVolume Empty() => new(new VolumeMount(VolumeKind.Empty, "", ""));

    /// <summary>A secret, one file per key.</summary>
    public static WorkspaceVolume Secret(string name) => new(new VolumeMount(VolumeKind.Secret, name, ""));

    /// <summary>A config map, one file per key.</summary>
    public static WorkspaceVolume ConfigMap(string name) => new(new VolumeMount(VolumeKind.ConfigMap, name, ""));

    /// <summary>A folder in the run's own volume: tasks that name the same one share its files.</summary>
    /// <param name="folder">Name of the folder, in kebab case.</param>
    public static WorkspaceVolume Run(string folder) => new(new VolumeMount(VolumeKind.Run, folder, ""));

    internal VolumeMount? Mount(string name, string? path, bool readOnly)
    {
        _name = name;
        return _volume.Mount is { } mount ? mount with { MountPath = path ?? $"/workspace/{name}", ReadOnly = readOnly } : null;
    }
}

/// <summary>What a workspace is given. Made by <see cref="Workspace.Claim"/>, <see cref="Workspace.Run"/> and their like.</summary>
public sealed class WorkspaceVolume
{
    internal WorkspaceVolume(VolumeMount? mount) => Mount = mount;

    internal VolumeMount? Mount { get; }
}

/// <summary>Where a workspace is mounted in the containers of a component.</summary>
/// <param name="Name">Its name in the manifest, in kebab case.</param>
/// <param name="Workspace">The component's property.</param>
public sealed record WorkspacePlace(string Name, Workspace Workspace)
{
    /// <summary>Absolute path in the containers; null for <c>/workspace/NAME</c>.</summary>
    public string? Path { get; init; }

    /// <summary>Whether the containers may not write.</summary>
    public bool ReadOnly { get; init; }
}
