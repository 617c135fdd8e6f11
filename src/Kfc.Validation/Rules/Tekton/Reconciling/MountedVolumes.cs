using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>Containers of an embedded task mount volumes of the task or of the run's pods. The cluster's default for pods may have others, so it is no error.</summary>
internal static class MountedVolumes
{
    public static void Check(TaskSpec task, MapNode run, RuleContext context)
    {
        var mounts = Containers(task.Node).SelectMany(c => c.Maps("volumeMounts")).Where(m => m.HasContent("name")).ToList();
        if (mounts.Count == 0)
            return;
        var volumes = PodTemplates(run).Append(task.Node).SelectMany(o => o.Maps("volumes")).Select(v => v.Text("name")).ToHashSet(StringComparer.Ordinal);
        if (volumes.Any(IsComputed))
            return;
        foreach (var mount in mounts.Where(m => m.Text("name") is var name && !volumes.Contains(name) && !IsComputed(name)))
            context.Report(TektonReferenceDiagnostics.UnknownVolume, mount.PlaceOf("name"), mount.Text("name"), NearestName.Sentence(mount.Text("name"), volumes));
    }

    private static IEnumerable<MapNode> Containers(MapNode task) =>
        task.Maps("steps").Where(s => !s.Has("ref")).Concat(task.Maps("sidecars")).Concat(new[] { task.Map("stepTemplate") }.OfType<MapNode>());

    /// <summary>Of a run and of its settings for single tasks, by the names of v1 and of v1beta1.</summary>
    private static IEnumerable<MapNode> PodTemplates(MapNode run) =>
        run.Maps("taskRunSpecs").Append(run).SelectMany(o => new[] { o.Map("podTemplate"), o.Map("taskPodTemplate"), o.Map("taskRunTemplate")?.Map("podTemplate") }).OfType<MapNode>();

    /// <summary>Volumes of workspaces are named by a variable.</summary>
    private static bool IsComputed(string name) => name.Contains("$(", StringComparison.Ordinal);
}
