using Kfc.Import.Kubernetes;
using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Tekton;

/// <summary>The volumes of a task, as the containers that mount them write them.</summary>
internal sealed class PodVolumes(YamlValue spec, YamlValue? outer, ImportedPod pod, TaskText text, ImportContext context)
{
    private readonly Dictionary<string, YamlValue> _volumes = context.Mappings(spec, "volumes").Concat(outer is null ? [] : context.Mappings(outer, "volumes")).Where(volume => volume.TextOf("name") is not null)
        .DistinctBy(volume => volume.TextOf("name"), StringComparer.Ordinal).ToDictionary(volume => volume.TextOf("name")!, StringComparer.Ordinal);

    /// <summary>The volumes that a container mounts.</summary>
    public IEnumerable<ImportedVolume> Of(YamlValue container)
    {
        foreach (var mount in context.Mappings(container, "volumeMounts"))
        {
            if (context.Required(mount, "A mount", "name") is not { } name || context.Required(mount, "A mount", "mountPath") is not { } path)
                continue;
            var odd = mount.Keys.FirstOrDefault(key => !VolumeForm.MountFields.Contains(key, StringComparer.Ordinal) && mount[key] is not null);
            if (Named(name, mount) is not { } volume)
                context.Cannot(mount, $"The container mounts '{name}', which is no volume of the task.", "Declare it under 'volumes'; of a workspace, take the path.");
            else if (odd is not null)
                context.Cannot(mount, $"The mount of '{name}' has '{odd}', which is not carried.", "Mount the whole volume, and let the container find its part.");
            else if (mount.TextOf("subPath")?.Contains("$(", StringComparison.Ordinal) == true)
                context.Cannot(mount, $"The mount of '{name}' takes the path inside of the volume from a variable.", "Write the path out.");
            else
                yield return VolumeForm.Of(volume, text.Raw(path, mount), mount, text.Json);
        }
    }

    /// <summary>A parameter may name the volume; only its default can be one that the task has.</summary>
    private YamlValue? Named(string name, YamlValue mount)
    {
        if (_volumes.TryGetValue(name, out var volume))
            return volume;
        if (text.Raw(name, mount) is not ValueNode value || pod.Input(value.Input)?.Default is not { } given || !_volumes.TryGetValue(given, out volume))
            return null;
        context.Note(mount, $"The volume '{name}' is '{given}' whatever the parameter says: the task has no other of that name.");
        return volume;
    }
}
