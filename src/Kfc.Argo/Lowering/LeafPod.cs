using System.Collections.Immutable;
using Kfc.Argo.Manifest;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>The containers of a task's pod: what writes files, what runs before, the main container, and what runs beside it.</summary>
/// <remarks>Steps are init containers but for the last one: Kubernetes runs them one after the other, and stops at the first that fails.</remarks>
internal sealed class LeafPod
{
    private const string OutputsVolume = "kfc-outputs";
    private const string ValuesVolume = "kfc-values";

    private readonly Emission _emission;
    private readonly TaskNode _node;
    private readonly LeafInputs _inputs;
    private readonly LeafText _text;
    private readonly LeafText _plain;
    private readonly LeafVariables _variables;
    private readonly TaskVolumes _volumes;
    private readonly ImmutableArray<Mount> _workspaces = [];
    private readonly bool _writesOutputs;

    public LeafPod(Emission emission, TaskNode node, LeafInputs inputs, Reader reader, bool writesOutputs)
    {
        (_emission, _node, _inputs, _writesOutputs) = (emission, node, inputs, writesOutputs);
        _text = new(inputs, emission, node);
        _plain = new(inputs, emission, node, isForPod: false);
        _variables = new(emission, node, inputs, _text, reader);
        _volumes = new(node.Settings);
        var author = ImmutableArray<ContainerSpec>.Empty;
        switch (emission.Graph.Components[node.Component].Implementation)
        {
            case StepsImplementation steps:
                PodLegality.Check(emission, node, steps);
                _workspaces = [.. steps.Workspaces.Select(Workspace)];
                author = [.. steps.Steps[..^1].Select(s => Step(s, isMain: false))];
                Main = Step(steps.Steps[^1], isMain: true);
                Sidecars = [.. steps.Sidecars.Select(Beside)];
                break;
            case ContainerImplementation container:
                PodLegality.Check(emission, node, container);
                Main = Single(container);
                author = [.. container.Init.Select(Beside)];
                Sidecars = [.. container.Sidecars.Select(Beside)];
                break;
        }

        Main = Main with { Mounts = [.. Main.Mounts, .. Files(isReadOnly: true)] };
        Init = inputs.Files.Count == 0 ? author : [WriteFiles(), .. author];
    }

    public ImmutableArray<ContainerSpec> Init { get; }

    public ContainerSpec Main { get; } = new("");

    public ImmutableArray<ContainerSpec> Sidecars { get; } = [];

    public ImmutableArray<Kubernetes.Volume> Volumes =>
    [
        .. _volumes.Volumes,
        .. _writesOutputs ? [new(OutputsVolume, VolumeKind.Empty)] : Array.Empty<Kubernetes.Volume>(),
        .. _inputs.Files.Count > 0 ? [new(ValuesVolume, VolumeKind.Empty)] : Array.Empty<Kubernetes.Volume>(),
    ];

    private ContainerSpec Single(ContainerImplementation container) => new(_plain.Of(container.Image) ?? "")
    {
        ImagePullPolicy = _node.Settings.ImagePullPolicy,
        WorkingDir = container.WorkingDirectory is { } folder ? _plain.Of(folder) : null,
        Command = _text.Elements(container.Command),
        Args = _text.Elements(container.Args),
        Env = _variables.Of(container.Env, ofTask: true),
        Resources = ResourceRequirements.Of(_node.Settings.Resources),
        Security = PodSecurity.Container(_emission.Graph.Settings.Security),
        Mounts = WithTasks([.. container.Volumes.Select(Mount)]),
    };

    private ContainerSpec Step(PodContainer step, bool isMain)
    {
        var spec = Of(step, ofTask: true);
        return spec with
        {
            Name = isMain ? null : spec.Name,
            ImagePullPolicy = spec.Fields.Has("imagePullPolicy") ? null : _node.Settings.ImagePullPolicy,
            Resources = isMain && !spec.Fields.Has("resources") ? ResourceRequirements.Of(_node.Settings.Resources) : null,
            Mounts = [.. WithTasks([.. spec.Mounts, .. _workspaces]), .. isMain ? [] : Files(isReadOnly: true)],
        };
    }

    /// <summary>A container that is not of the task's own steps. Artifacts come to it only with all that the main container sees.</summary>
    private ContainerSpec Beside(PodContainer container)
    {
        var spec = Of(container, ofTask: false);
        var takes = PodTemplates.Of(container).SelectMany(t => t.Parts).OfType<InputPathPart>().Any(p => _inputs.Path(p.Port)?.StartsWith(LeafPaths.Values, StringComparison.Ordinal) == false);
        return takes ? spec with { MirrorsMounts = true } : spec with { Mounts = [.. spec.Mounts, .. _workspaces, .. Files(isReadOnly: true)] };
    }

    private ContainerSpec Of(PodContainer container, bool ofTask)
    {
        if (container.Script is { } script)
            _inputs.AddScript(LeafPaths.Script(container.Name), _text.Script(script));
        var fields = container.Fields.Select(f => new RawField(f.Name, _plain.Json(f.Json))).ToImmutableArray();
        return new(_plain.Of(container.Image) ?? "")
        {
            // Argo has containers of these names itself.
            Name = container.Name is "main" or "init" or "wait" or "supervisor" ? $"own-{container.Name}" : container.Name,
            WorkingDir = container.WorkingDirectory is { } folder ? _plain.Of(folder) : null,
            Command = container.Script is null ? _text.Elements(container.Command) : [LeafPaths.Script(container.Name)],
            Args = _text.Elements(container.Args),
            Env = _variables.Of(container.Env, ofTask),
            Security = fields.Has("securityContext") ? null : PodSecurity.Container(_emission.Graph.Settings.Security),
            Mounts = [.. container.Volumes.Select(Mount)],
            Fields = fields,
        };
    }

    private Mount Mount(VolumeMount volume) =>
        _volumes.Add(volume, volume.Source is null ? null : _plain.Json(volume.Source), volume.Path is null ? null : _plain.Of(volume.Path));

    private Mount Workspace(WorkspaceMount workspace)
    {
        var volume = workspace.Volume;
        if (volume.Kind != VolumeKind.Run)
            return _volumes.Add(volume.Kind == VolumeKind.Empty ? volume with { Name = workspace.Name } : volume);
        var folder = _emission.Graph.Settings.Storage?.ExistingClaim is null ? "" : $"{ExprText.Simple("workflow.name")}/";
        return new(RunVolume.Name, volume.MountPath, $"{folder}kfc-shared/{volume.Name}", volume.ReadOnly);
    }

    /// <summary>Volumes of the task behind those of the component, whose places they cannot take.</summary>
    private ImmutableArray<Mount> WithTasks(ImmutableArray<Mount> own)
    {
        var ofTask = _volumes.Mounts.Concat(_volumes.OfRun.Select(v => new Mount(v.Name, v.MountPath, v.SubPath, v.ReadOnly)));
        return [.. own, .. ofTask.Where(m => own.All(o => o.MountPath != m.MountPath))];
    }

    /// <summary>The folder of the outputs must exist and be writable for any user.</summary>
    private IEnumerable<Mount> Files(bool isReadOnly)
    {
        if (_writesOutputs)
            yield return new(OutputsVolume, LeafPaths.Outputs);
        if (_inputs.Files.Count > 0)
            yield return new(ValuesVolume, LeafPaths.Values, ReadOnly: isReadOnly);
    }

    /// <summary>Writes values to files before any other container starts; in base64 they arrive byte for byte.</summary>
    private ContainerSpec WriteFiles() => new(_emission.Options.HelperImage)
    {
        Name = ValuesVolume,
        Command = _inputs.Scripts.Count == 0
            ? ["sh", "-c", "while [ $# -gt 0 ]; do printf %s \"$2\" | base64 -d >\"$1\" || exit 1; shift 2; done", "sh"]
            : ["sh", "-c", "while [ $# -gt 0 ]; do printf %s \"$2\" | base64 -d >>\"$1\" && chmod 0755 \"$1\" || exit 1; shift 2; done", "sh"],
        Args = [.. _inputs.Files.SelectMany(f => (string[])[f.Path, f.Encoded])],
        Mounts = [new(ValuesVolume, LeafPaths.Values)],
        Security = PodSecurity.Helper,
    };
}
