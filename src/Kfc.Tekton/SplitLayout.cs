using System.Collections.Immutable;
using System.Globalization;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton;

/// <summary>Tasks, a Pipeline and a run that refers to it, from a self-contained run. Tasks of the same content share one object.</summary>
internal sealed class SplitLayout(PipelineRun run, PipelineGraph graph)
{
    private const int MaxName = 63;
    private const string SpecPath = "taskSpec.";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _variants = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ManifestDocument>.Builder _documents = ImmutableArray.CreateBuilder<ManifestDocument>();

    public ImmutableArray<ManifestDocument> Documents()
    {
        var name = Names.Fit(graph.Name, MaxName);
        var spec = run.PipelineSpec! with
        {
            Tasks = [.. run.PipelineSpec.Tasks.Select(Refer)],
            Finally = [.. run.PipelineSpec.Finally.Select(Refer)],
        };
        _documents.Add(new("Pipeline", name, yaml => TektonObject.Write(yaml, "Pipeline", Meta(name), spec.Write)));
        _documents.Add(new("PipelineRun", run.Metadata.GenerateName!, Referring(run, graph).Write));
        return _documents.ToImmutable();
    }

    /// <summary>The run without its definition.</summary>
    public static PipelineRun Referring(PipelineRun run, PipelineGraph graph) => run with { PipelineSpec = null, PipelineRef = Names.Fit(graph.Name, MaxName) };

    private PipelineTask Refer(PipelineTask task)
    {
        var inside = task.Patches.Where(p => p.Path.StartsWith(SpecPath, StringComparison.Ordinal));
        var definition = new TaskObject(task.TaskSpec! with { Metadata = null }, [.. inside.Select(p => p with { Path = p.Path[SpecPath.Length..] })]);
        return task with
        {
            TaskRef = NameOf(definition, task.Component ?? task.Name),
            TaskSpec = null,
            Patches = [.. task.Patches.Where(p => !p.Path.StartsWith(SpecPath, StringComparison.Ordinal))],
        };
    }

    private string NameOf(TaskObject definition, string component)
    {
        var content = definition.Content;
        if (_names.TryGetValue(content, out var name))
            return name;
        var variant = _variants[component] = _variants.GetValueOrDefault(component) + 1;
        name = $"{graph.Name}-{component}";
        name = Names.Fit(variant == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-v{variant}"), MaxName);
        _names.Add(content, name);
        _documents.Add(new("Task", name, yaml => definition.Write(yaml, Meta(name))));
        return name;
    }

    private ObjectMeta Meta(string name) => new() { Name = name, Namespace = run.Metadata.Namespace };
}
