using Kfc.Import.Model;
using Kfc.Import.Naming;
using Kfc.Import.Yaml;

namespace Kfc.Import.Kubernetes;

/// <summary>A volume of a pod and its mount in a container, in the simplest form that says all of them.</summary>
internal static class VolumeForm
{
    /// <summary>Fields of mounts that have a form.</summary>
    public static readonly string[] MountFields = ["name", "mountPath", "readOnly", "subPath"];

    /// <summary>The form of a volume that a container mounts.</summary>
    /// <param name="volume">The volume as the pod declares it.</param>
    /// <param name="where">The path in the container.</param>
    /// <param name="mount">The mount, which has none but <see cref="MountFields"/>.</param>
    /// <param name="json">Reads the variables in a value and gives it as JSON.</param>
    public static ImportedVolume Of(YamlValue volume, ArgNode where, YamlValue mount, Func<YamlValue, ArgNode> json)
    {
        var name = volume.TextOf("name")!;
        var (readOnly, subPath) = (mount["readOnly"]?.IsTrue == true, mount.TextOf("subPath"));
        var isFixed = where is TextNode;
        var kind = volume.Keys.FirstOrDefault(key => key != "name") ?? "emptyDir";
        var source = volume[kind];
        string[] flags = Flags(readOnly, subPath);
        switch (kind)
        {
            case "emptyDir" when isFixed && flags.Length == 0 && Only(source, "medium", "sizeLimit") && source?.TextOf("medium") is null or "Memory" or "" && (source?["sizeLimit"] is not { } most || IsFixed(most)):
                string[] size = source?.TextOf("sizeLimit") is { } limit ? [$"sizeLimit: {CSharpText.Quote(limit)}"] : [];
                return new("Empty", name, where) { More = source?.TextOf("medium") == "Memory" ? ["inMemory: true", .. size] : size };
            case "secret" when isFixed && subPath is null && Only(source, "secretName", "optional") && Fixed("secretName") is { } secret:
                return new("Secret", secret, where) { More = source!["optional"]?.IsTrue == true ? ["optional: true"] : [] };
            case "configMap" when isFixed && subPath is null && Only(source, "name", "optional") && Fixed("name") is { } map:
                return new("ConfigMap", map, where) { More = source!["optional"]?.IsTrue == true ? ["optional: true"] : [] };
            case "persistentVolumeClaim" when isFixed && Only(source, "claimName") && Fixed("claimName") is { } claim:
                return new("Claim", claim, where) { More = flags };
            default:
                var whole = new YamlValue(YamlKind.Mapping, volume.Line, volume.Column);
                foreach (var key in volume.Keys.Where(key => key != "name"))
                    whole.TryAdd(key, volume[key] ?? new YamlValue(YamlKind.Mapping, volume.Line, volume.Column));
                return new("Other", name, where) { Json = json(whole), More = flags };
        }

        string? Fixed(string field) => source?[field] is { Kind: YamlKind.Scalar } value && IsFixed(value) ? value.Text : null;

        bool IsFixed(YamlValue value) => json(value) is TextNode;
    }

    /// <summary>How a mount differs from the whole volume, for reading and writing, as C#.</summary>
    public static string[] Flags(bool readOnly, string? subPath) =>
    [
        .. readOnly ? ["readOnly: true"] : Array.Empty<string>(),
        .. subPath is null ? [] : new[] { $"subPath: {CSharpText.Quote(subPath)}" },
    ];

    private static bool Only(YamlValue? source, params string[] fields) => source is null || source.Keys.TrueForAll(key => fields.Contains(key, StringComparer.Ordinal));
}
