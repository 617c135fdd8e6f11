using Kfc.Import.Model;
using Kfc.Import.Naming;
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
            var odd = mount.Keys.FirstOrDefault(key => key is not ("name" or "mountPath" or "readOnly" or "subPath") && mount[key] is not null);
            if (Named(name, mount) is not { } volume)
                context.Cannot(mount, $"The container mounts '{name}', which is no volume of the task.", "Declare it under 'volumes'; of a workspace, take the path.");
            else if (odd is not null)
                context.Cannot(mount, $"The mount of '{name}' has '{odd}', which is not carried.", "Mount the whole volume, and let the container find its part.");
            else if (mount.TextOf("subPath")?.Contains("$(", StringComparison.Ordinal) == true)
                context.Cannot(mount, $"The mount of '{name}' takes the path inside of the volume from a variable.", "Write the path out.");
            else
                yield return Of(volume.TextOf("name")!, volume, text.Raw(path, mount), mount["readOnly"]?.IsTrue == true, mount.TextOf("subPath"));
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

    private ImportedVolume Of(string name, YamlValue volume, ArgNode where, bool readOnly, string? subPath)
    {
        var path = (where as TextNode)?.Text;
        var kind = volume.Keys.FirstOrDefault(key => key != "name") ?? "emptyDir";
        var source = volume[kind];
        var sub = subPath is null ? [] : new[] { $"subPath: {CSharpText.Quote(subPath)}" };
        string[] flags = readOnly ? ["readOnly: true", .. sub] : [.. sub];
        switch (kind)
        {
            case "emptyDir" when path is not null && flags.Length == 0 && Only(source, "medium", "sizeLimit") && source?.TextOf("medium") is null or "Memory" or "":
                string[] size = source?.TextOf("sizeLimit") is { } limit ? [$"sizeLimit: {CSharpText.Quote(limit)}"] : [];
                return new("Empty", name, where) { More = source?.TextOf("medium") == "Memory" ? ["inMemory: true", .. size] : size };
            case "secret" when path is not null && subPath is null && Only(source, "secretName", "optional") && Fixed(source?.TextOf("secretName")) is { } secret:
                return new("Secret", secret, where) { More = source!["optional"]?.IsTrue == true ? ["optional: true"] : [] };
            case "configMap" when path is not null && subPath is null && Only(source, "name", "optional") && Fixed(source?.TextOf("name")) is { } map:
                return new("ConfigMap", map, where) { More = source!["optional"]?.IsTrue == true ? ["optional: true"] : [] };
            case "persistentVolumeClaim" when path is not null && Only(source, "claimName") && Fixed(source?.TextOf("claimName")) is { } claim:
                return new("Claim", claim, where) { More = flags };
            default:
                var whole = new YamlValue(YamlKind.Mapping, volume.Line, volume.Column);
                foreach (var key in volume.Keys.Where(key => key != "name"))
                    whole.TryAdd(key, volume[key] ?? new YamlValue(YamlKind.Mapping, volume.Line, volume.Column));
                return new("Other", name, where) { Json = text.Json(whole), More = flags };
        }
    }

    private static bool Only(YamlValue? source, params string[] fields) => source is null || source.Keys.TrueForAll(key => fields.Contains(key, StringComparer.Ordinal));

    private static string? Fixed(string? name) => name?.Contains("$(", StringComparison.Ordinal) == false ? name : null;
}
