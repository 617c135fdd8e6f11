using Kfc.Import.Kubernetes;
using Kfc.Import.Model;
using Kfc.Import.Naming;
using Kfc.Import.Yaml;

namespace Kfc.Import.Argo;

/// <summary>The volumes of a template and of its workflow, as the containers that mount them write them.</summary>
internal sealed class TemplateVolumes(YamlValue template, YamlValue workflow, TemplateText text, ImportContext context)
{
    /// <summary>Mounts of a set stand for each of its containers: more of them are no real file's.</summary>
    private const int MostMounts = 10_000;

    private readonly Dictionary<string, YamlValue> _volumes = Named(context.Mappings(template, "volumes").Concat(context.Mappings(workflow, "volumes")), volume => volume.TextOf("name"));
    private readonly Dictionary<string, YamlValue> _claims = Named(context.Mappings(workflow, "volumeClaimTemplates"), claim => claim["metadata"]?.TextOf("name"));
    private readonly HashSet<string> _mounted = new(StringComparer.Ordinal);
    private int _mounts;

    /// <summary>The volumes that a container mounts.</summary>
    public IEnumerable<ImportedVolume> Of(YamlValue container)
    {
        foreach (var mount in context.Mappings(container, "volumeMounts"))
        {
            if (context.Required(mount, "A mount", "name") is not { } name || context.Required(mount, "A mount", "mountPath") is null)
                continue;
            if (++_mounts > MostMounts)
            {
                if (_mounts == MostMounts + 1)
                    context.Report(ImportDiagnostics.TooLarge.At(context.At(mount), ["Mount volumes in the containers that need them."], "10,000 mounts in one template"));
                yield break;
            }

            _mounted.Add(name);
            var odd = mount.Keys.FirstOrDefault(key => !VolumeForm.MountFields.Contains(key, StringComparer.Ordinal) && mount[key] is not null);
            if (odd is not null)
                context.Cannot(mount, $"The mount of '{name}' has '{odd}', which is not carried.", "Mount the whole volume, and let the container find its part.");
            else if (mount["subPath"] is { } part && text.Of(part) is not TextNode)
                context.Cannot(mount, $"The mount of '{name}' takes the path inside of the volume from a variable.", "Write the path out.");
            else if (_volumes.TryGetValue(name, out var volume))
                yield return VolumeForm.Of(volume, text.Of(mount["mountPath"]!), mount, text.Json);
            else if (_claims.TryGetValue(name, out var claim))
                yield return OfRun(claim, mount);
            else
                context.Cannot(mount, $"The container mounts '{name}', which neither the template nor its workflow declares.", "Declare it under 'volumes' of the template.");
        }
    }

    /// <summary>Tells of volumes that no container mounts.</summary>
    public void Rest()
    {
        foreach (var volume in context.Mappings(template, "volumes").Where(volume => !_mounted.Contains(volume.TextOf("name") ?? "")))
            context.Ignored(volume, volume.TextOf("name") ?? "volumes", "no container mounts it");
    }

    private static Dictionary<string, YamlValue> Named(IEnumerable<YamlValue> values, Func<YamlValue, string?> name) => values.Where(value => name(value) is not null)
        .DistinctBy(name, StringComparer.Ordinal).ToDictionary(value => name(value)!, StringComparer.Ordinal);

    /// <summary>A volume that is made for each run.</summary>
    private ImportedVolume OfRun(YamlValue claim, YamlValue mount)
    {
        var spec = claim["spec"];
        var modes = spec?.ItemsOf("accessModes") ?? [];
        var where = text.Of(mount["mountPath"]!);
        var isKnown = where is TextNode && spec?["resources"]?["requests"]?["storage"] is { } size && text.Of(size) is TextNode
            && modes.Count <= 1 && spec.Keys.TrueForAll(key => key is "resources" or "accessModes" or "storageClassName")
            && (spec["storageClassName"] is not { } given || text.Of(given) is TextNode);
        if (!isKnown)
            context.Cannot(claim, $"The volume '{mount.TextOf("name")}' of the run says more than its size, its class and one mode, or takes one from a variable.", "Make the claim beforehand, and name it under 'volumes'.");
        string[] more =
        [
            $"size: {CSharpText.Quote(spec?["resources"]?["requests"]?.TextOf("storage") ?? "")}",
            .. spec?.TextOf("storageClassName") is { } storage ? [$"storageClass: {CSharpText.Quote(storage)}"] : Array.Empty<string>(),
            .. modes is [{ Text: not "ReadWriteOnce" } mode] ? [$"accessMode: {CSharpText.Quote(mode.Text)}"] : Array.Empty<string>(),
            .. VolumeForm.Flags(mount["readOnly"]?.IsTrue == true, mount.TextOf("subPath")),
        ];
        return new("ForRun", mount.TextOf("name")!, where) { More = more };
    }
}
