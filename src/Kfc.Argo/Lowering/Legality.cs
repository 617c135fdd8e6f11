using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>What Argo cannot carry is refused here, before anything is lowered.</summary>
internal sealed class Legality(List<Diagnostic> diagnostics) : GraphVisitor
{
    public static void Check(PipelineGraph graph, List<Diagnostic> diagnostics)
    {
        var check = new Legality(diagnostics);
        foreach (var parameter in graph.Parameters.Where(p => Holds(p.Default)))
            diagnostics.Add(ArgoDiagnostics.BracesInParameter.At(parameter.Source, parameter.Name));
        foreach (var component in graph.Components.Values)
            check.CheckComponent(graph, component);
        check.Texts(graph.Source, "A setting of the run", [
            graph.Settings.ServiceAccount, .. graph.Settings.ImagePullSecrets,
            .. graph.Settings.NodeSelector.Keys, .. graph.Settings.NodeSelector.Values,
        ]);
        check.VisitGraph(graph);
    }

    public override void VisitTask(TaskNode task)
    {
        var settings = task.Settings;
        Texts(task.Source, $"A setting of '{task.Id}'", [
            settings.ServiceAccount, .. settings.NodeSelector.Keys, .. settings.NodeSelector.Values,
            .. settings.Labels.Values, .. settings.Annotations.Values,
            .. settings.Volumes.SelectMany(v => (string?[])[v.Name, v.MountPath, v.SubPath, v.NewClaim?.StorageClass, v.NewClaim?.AccessMode]),
            .. settings.EnvFrom.SelectMany(e => (string?[])[e.Object, e.Key]),
            .. settings.Mutexes, .. settings.Semaphores.SelectMany(s => (string?[])[s.ConfigMap, s.Key]), settings.Caching?.Key,
        ]);
        if (settings.Retry is { } retry && retry.Factor != Math.Floor(retry.Factor))
            diagnostics.Add(ArgoDiagnostics.FractionalFactor.At(task.Source, task.Id, retry.Factor));
        foreach (var size in settings.Volumes.Select(v => v.NewClaim?.Size).OfType<string>().Where(s => !Quantity.TryParse(s, out _)))
            diagnostics.Add(ArgoDiagnostics.BadQuantity.At(task.Source, "size of a volume", task.Id, size));
        if (settings.Resources is { } resources)
            CheckResources(task, resources);
        CheckPlaces(task);
        base.VisitTask(task);
    }

    /// <summary>Two things at one path would hide each other, so the engine refuses them.</summary>
    private void CheckPlaces(TaskNode task)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var volume in task.Settings.Volumes)
        {
            var path = volume.MountPath.TrimEnd('/');
            if ($"{path}/".StartsWith($"{LeafPaths.Root}/", StringComparison.Ordinal))
                diagnostics.Add(ArgoDiagnostics.PathTaken.At(task.Source, task.Id, volume.Name, volume.MountPath, "inputs and outputs of tasks are kept"));
            else if (!taken.TryAdd(path, volume.Name))
                diagnostics.Add(ArgoDiagnostics.PathTaken.At(task.Source, task.Id, volume.Name, volume.MountPath, $"'{taken[path]}' is mounted as well"));
        }
    }

    private void CheckComponent(PipelineGraph graph, ComponentSpec component)
    {
        if (component.Implementation is ContainerImplementation container)
            Texts(graph.Source, $"The image or working directory of '{component.Name}'", [container.Image.Fixed, container.WorkingDirectory?.Fixed]);
    }

    private void CheckResources(TaskNode task, ResourceSettings settings)
    {
        foreach (var (what, text) in ResourceRequirements.Quantities(settings))
        {
            if (text is not null && !Quantity.TryParse(text, out _))
                diagnostics.Add(ArgoDiagnostics.BadQuantity.At(task.Source, what, task.Id, text));
        }

        foreach (var (what, request, limit) in new[] { ("cpu", settings.Cpu, settings.CpuLimit), ("memory", settings.Memory, settings.MemoryLimit) })
        {
            if (request is not null && limit is not null && Quantity.TryParse(request, out var low) && Quantity.TryParse(limit, out var high) && low.CompareTo(high) > 0)
                diagnostics.Add(ArgoDiagnostics.RequestAboveLimit.At(task.Source, task.Id, request, what, limit));
        }
    }

    private void Texts(SourcePosition source, string what, IEnumerable<string?> texts)
    {
        if (texts.Any(Holds))
            diagnostics.Add(ArgoDiagnostics.BracesInText.At(source, what));
    }

    private static bool Holds(string? text) => text?.Contains(ExprText.Open, StringComparison.Ordinal) == true;
}
