using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// A mount of a secret or a config map says what it mounts, in place of a volume's name. The engine gives a pod the volumes that its containers
/// mount, whether the run or the template lists them, and the kubelet mounts these kinds for reading only.
/// </summary>
internal static class VolumesAtMounts
{
    public static JsonObject Apply(JsonObject run)
    {
        var spec = run.Map("spec");
        var shared = spec.List("volumes").ToList();
        return GraphOf.EachCall(run, (call, body) => call.With("body", Template(body, shared))).With("spec", Unlisted(spec));
    }

    private static JsonObject Template(JsonObject body, List<JsonObject> shared)
    {
        var known = body.List("volumes").Concat(shared).DistinctBy(v => v.Name()).Where(IsKnown)
            .ToDictionary(v => v.Name(), v => v.Without("name"), StringComparer.Ordinal);
        return Unlisted(Tree.Objects(body, node =>
            node.ContainsKey("mountPath") && node.Text("name") is { } name && known.TryGetValue(name, out var volume)
                ? node.Without("name", "readOnly").With("volume", volume)
                : node));
    }

    private static JsonObject Unlisted(JsonObject node) => node.With("volumes", NodeFields.ToArrayOrNull(node.List("volumes").Where(v => !IsKnown(v))));

    private static bool IsKnown(JsonObject volume) => volume.ContainsKey("secret") || volume.ContainsKey("configMap");
}
