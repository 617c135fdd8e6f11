using Kfc.Argo.Manifest;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>From a graph to what a workflow runs.</summary>
internal static class ArgoLowering
{
    private const string Entrypoint = "main";

    public static WorkflowSpec Lower(PipelineGraph graph, CompileOptions options, List<Diagnostic> diagnostics)
    {
        graph = SplitRegions.Run(HandInArtifacts.Run(graph));
        var emission = new Emission(graph, options, diagnostics);
        ArtifactLegality.Check(emission, diagnostics);
        if (diagnostics.Exists(d => d.Severity == Severity.Error))
            return new();
        var regions = new Regions(emission);
        var main = new Group(Entrypoint, null, null);
        regions.Add(graph.Root, main);
        if (main.Sites.Count == 0)
            diagnostics.Add(ArgoDiagnostics.NoTasks.At(graph.Source, graph.Name));
        foreach (var output in graph.Outputs)
            Report(output, main, emission);
        var exit = ExitGroups.OfRun(graph.Root, main, emission, regions);
        var table = new TemplateTable();
        var entrypoint = main.Finish(table);
        // What waits for what is known only now.
        foreach (var (task, after, _, _) in emission.RunsOn.Where(r => r.Waiting.StopsWith(r.Awaited)))
            diagnostics.Add(Across(graph, task, after));
        var hook = exit is null ? null : new Hook(exit.Finish(table), exit.Site!.Arguments);
        return RunAssembly.Of(graph, entrypoint, hook, [.. table.Templates.Reverse()]);
    }

    /// <summary>What a nested pipeline comes after its tasks come after: its use is to be changed then, not the task.</summary>
    private static Diagnostic Across(PipelineGraph graph, TaskNode task, string after) => InheritedOrder.Of(graph, task.Id, after) is { } pipeline
        ? ArgoDiagnostics.RunAfterFailureAcross.At(
            pipeline.Source, [$"Hand '{pipeline.Id}' a value that '{after}' makes, in place of its After; only what reads the value waits for it then."], task.Id, after)
        : ArgoDiagnostics.RunAfterFailureAcross.At(task.Source, task.Id, after);

    private static void Report(PipelineOutput output, Group main, Emission emission)
    {
        var reader = Reader.OfOutputs(emission.Values, main);
        if (output.Value.Type is ArtifactType && !ByKey.Is(output.Value))
        {
            main.Report(Values.Pass(output.Name, reader.Artifact(output.Value)) with { GlobalName = output.Name });
            return;
        }

        var from = output.Value is OutputExpression or MergeExpression or RepeatedExpression
            ? Values.Made(emission.Values.Resolve(Value.Of(output.Value), main, null))
            : new ValueFrom { Expression = reader.Wire(output.Value).Code };
        main.Report(new Parameter(output.Name) { GlobalName = output.Name, ValueFrom = from });
    }
}
