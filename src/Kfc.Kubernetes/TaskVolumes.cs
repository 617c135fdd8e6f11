using System.Collections.Immutable;
using System.Globalization;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Kubernetes;

/// <summary>The author's volumes of one task: each source once, under a name made from it.</summary>
internal sealed class TaskVolumes
{
    private readonly List<Volume> _volumes = [];
    private readonly Dictionary<(VolumeKind Kind, string Name, bool Optional), string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public TaskVolumes(TaskSettings settings)
    {
        Mounts = [.. settings.Volumes.Where(m => m.Kind != VolumeKind.Run).Select(m => new Mount(Volume(m), m.MountPath, m.SubPath, m.ReadOnly))];
        OfRun = [.. settings.Volumes.Where(m => m.Kind == VolumeKind.Run)];
    }

    /// <summary>Mounts of the pod's own volumes.</summary>
    public ImmutableArray<Mount> Mounts { get; }

    /// <summary>Volumes of the run, which each engine mounts in its way.</summary>
    public ImmutableArray<VolumeMount> OfRun { get; }

    public IReadOnlyList<Volume> Volumes => _volumes;

    private string Volume(VolumeMount mount)
    {
        var key = (mount.Kind, mount.Name, mount.Optional);
        if (_names.TryGetValue(key, out var name))
            return name;
        var kind = mount.Kind switch
        {
            VolumeKind.Claim => "claim",
            VolumeKind.Secret => "secret",
            VolumeKind.ConfigMap => "config",
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
        });
        return name;
    }
}
