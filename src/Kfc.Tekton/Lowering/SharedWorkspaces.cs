using System.Collections.Immutable;
using System.Globalization;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>The workspaces of a run that components with workspaces of their own use: one for each volume.</summary>
internal sealed class SharedWorkspaces(RunFolder folders)
{
    /// <summary>What workspaces in claims of their own begin with.</summary>
    public const string ClaimPrefix = "kfc-claim-";

    private readonly Dictionary<(VolumeKind Kind, string Name), string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<WorkspaceBinding> _bindings = [];

    /// <summary>What the run has to bind beside its own volume.</summary>
    public IReadOnlyList<WorkspaceBinding> Bindings => _bindings;

    /// <summary>The workspaces of a task, as it declares them and as the pipeline gives them.</summary>
    public ImmutableArray<(WorkspaceDeclaration Declaration, WorkspaceUse Use)> Of(PlacedTask task) =>
        task.Component.Implementation is StepsImplementation { Workspaces: { IsEmpty: false } workspaces }
            ? [.. workspaces.Select(w => (Declare(w), Use(w)))]
            : [];

    private static WorkspaceDeclaration Declare(WorkspaceMount workspace) => new(workspace.Name)
    {
        MountPath = workspace.Volume.MountPath == $"/workspace/{workspace.Name}" ? null : workspace.Volume.MountPath,
        ReadOnly = workspace.Volume.ReadOnly,
    };

    private WorkspaceUse Use(WorkspaceMount workspace)
    {
        var volume = workspace.Volume;
        return volume.Kind == VolumeKind.Run
            ? new(workspace.Name, Ref.Workspace, folders.OfPipeline($"kfc-shared/{volume.Name}"))
            : new(workspace.Name, NameOf(volume), volume.SubPath);
    }

    private string NameOf(VolumeMount volume)
    {
        if (_names.TryGetValue((volume.Kind, volume.Name), out var name))
            return name;
        var wanted = Names.Fit(volume.Kind switch
        {
            VolumeKind.Claim => ClaimPrefix + volume.Name,
            VolumeKind.Secret => $"kfc-secret-{volume.Name}",
            VolumeKind.ConfigMap => $"kfc-config-{volume.Name}",
            _ => "kfc-empty",
        }, 60);
        name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        _names.Add((volume.Kind, volume.Name), name);
        _bindings.Add(volume.Kind switch
        {
            VolumeKind.Claim => new(name, null, volume.Name),
            VolumeKind.Secret => new(name, null, null) { Secret = volume.Name },
            VolumeKind.ConfigMap => new(name, null, null) { ConfigMap = volume.Name },
            _ => new(name, null, null) { IsEmpty = true },
        });
        return name;
    }
}
