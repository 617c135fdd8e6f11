using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// The path of an input or output that the command line names becomes the port's name, in both places. The program reads or writes where
/// it is told, the engine carries from and to the same place. A path that only the image knows stays. So do paths inside of each other. An
/// empty folder that is mounted for outputs alone, so that the program finds it there, goes with their paths.
/// </summary>
internal static class PathsOfPorts
{
    private static readonly string[] Fields = ["volumes", "volumeMounts"];

    public static JsonObject Apply(JsonObject run) => GraphOf.EachCall(run, (call, body) => body.ContainsKey("dag") ? call : call.With("body", Template(body)));

    private static JsonObject Template(JsonObject body)
    {
        var ports = PortPath.All(body);
        var told = ports.Where(p => p.IsIn(body) && !ports.Exists(p.Overlaps)).OrderByDescending(p => p.Path.Length).ToList();
        var named = Tree.Texts(body, (field, text) => told.Aggregate(text, (t, port) => port.Named(field, t)));
        var gone = body["container"].List("volumeMounts").Where(m => IsForOutputs(m, named, ports, told)).Select(m => m.Name()).ToList();
        return gone.Count == 0 ? named : Without(named, gone).With("container", Without(named.Map("container"), gone));
    }

    private static bool IsForOutputs(JsonObject mount, JsonObject body, List<PortPath> ports, List<PortPath> told)
    {
        var folder = new PortPath(mount.Text("mountPath") ?? "/", "");
        return body.List("volumes").Any(v => v.Name() == mount.Name() && v["emptyDir"] is JsonObject { Count: 0 })
            && Mounts(body).Count(m => m.Text("name") == mount.Name()) == 1
            && told.Exists(folder.Overlaps) && !ports.Except(told).Any(folder.Overlaps) && !folder.IsIn(body);
    }

    /// <summary>What all containers of the pod mount.</summary>
    private static List<JsonObject> Mounts(JsonObject body)
    {
        var mounts = new List<JsonObject>();
        Tree.Objects(body, node =>
        {
            mounts.AddRange(node.List("volumeMounts"));
            return node;
        });
        return mounts;
    }

    private static JsonObject Without(JsonObject node, List<string> volumes) => Fields.Aggregate(node, (n, field) =>
        n.With(field, NodeFields.ToArrayOrNull(n.List(field).Where(v => !volumes.Contains(v.Name())))));
}
