using System.Collections.Immutable;
using System.Globalization;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Kubernetes;

/// <summary>The author's volumes of one task's pod: each source once, under a name made from it.</summary>
internal sealed class TaskVolumes
{
    private readonly List<Volume> _volumes = [];
    private readonly Dictionary<(VolumeKind Kind, string Name, bool Optional), string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public TaskVolumes(TaskSettings settings)
    {
        Mounts = [.. settings.Volumes.Where(m => m.Kind != VolumeKind.NewClaim).Select(m => Add(m, m.Source is null ? null : string.Concat(m.Source.Parts.OfType<TextPart>().Select(p => p.Text))))];
        OfRun = [.. settings.Volumes.Where(m => m.Kind == VolumeKind.NewClaim)];
    }

    /// <summary>Those of the task's settings that belong to its pod.</summary>
    public ImmutableArray<Mount> Mounts { get; }

    /// <summary>Volumes of the run, which each engine mounts in its way.</summary>
    public ImmutableArray<VolumeMount> OfRun { get; }

    public IReadOnlyList<Volume> Volumes => _volumes;

    /// <summary>Adds a volume of a container.</summary>
    /// <param name="mount">The volume.</param>
    /// <param name="json">For one of another kind: its source.</param>
    /// <param name="path">Where it is mounted, when inputs stand in that.</param>
    public Mount Add(VolumeMount mount, string? json = null, string? path = null) => new(Volume(mount, json), path ?? mount.MountPath, mount.SubPath, mount.ReadOnly);

    private string Volume(VolumeMount mount, string? json)
    {
        var key = (mount.Kind, mount.Name, mount.Optional);
        if (_names.TryGetValue(key, out var name))
            return name;
        var kind = mount.Kind switch
        {
            VolumeKind.Claim => "claim",
            VolumeKind.Secret => "secret",
            VolumeKind.ConfigMap => "config",
            VolumeKind.Other => "volume",
            _ => "empty",
        };
        var wanted = Names.Fit($"kfc-{kind}-{mount.Name.Replace('.', '-')}", 60);
        name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        _names.Add(key, name);
        _volumes.Add(new(name, mount.Kind, mount.Name)
        {
            Optional = mount.Optional,
            InMemory = mount.InMemory,
            SizeLimit = mount.SizeLimit,
            Json = json,
        });
        return name;
    }
}
