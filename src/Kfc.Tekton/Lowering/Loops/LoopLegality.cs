using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Lowering;

/// <summary>What a loop over a list of the run must be like, so that one matrix carries it.</summary>
internal sealed class LoopLegality(LoopNode loop, PipelineGraph graph, List<Diagnostic> diagnostics)
{
    private const string StaticList = "Loop over a list that is known when the pipeline is compiled: a literal one, or a list parameter.";
    private const string OneTask = "Hand the whole list to one task and let its container go through it.";

    private const string ListBefore = "Let a task before the handler write the whole list as its output, and loop over that.";

    public static ImmutableArray<string> WaysOut { get; } = [StaticList, OneTask];

    /// <summary>
    /// What stands in the way of a loop. One that could be taken apart but for some nodes of its body is told of these alone: the others would
    /// have pods of their own.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Of(LoopNode loop, PipelineGraph graph, bool isFinal)
    {
        var whole = new List<Diagnostic>();
        new LoopLegality(loop, graph, whole).Check(isFinal);
        var nest = new LoopNest(loop);
        if (whole.Count == 0 || isFinal || nest.Innermost.Body.Nodes.Length < 2)
            return whole;
        var alone = nest.Innermost.Body.Nodes.SelectMany(n => Of(nest.With(new([n])), graph, isFinal: false)).Distinct().ToList();
        return alone.Count > 0 ? alone : whole;
    }

    private void Check(bool isFinal)
    {
        if (isFinal && PlacedLoop.InnerOf(loop) is { } pairs)
            diagnostics.Add(TektonLoopDiagnostics.InExit.At(loop.Source, WaysOut, loop.Id, $"has to be paired with that of loop '{pairs.Id}'"));
        else if (isFinal && !LoopItems.HasOneMaker(loop.Items))
            diagnostics.Add(TektonLoopDiagnostics.InExit.At(loop.Source, [ListBefore, .. WaysOut], loop.Id, "is not made by a single task before the handler"));
        CheckBound(loop);
        CheckNodes(loop.Body);
        var body = LoopBody.Of(loop, graph, Scope.Root);
        if (body.Tasks.Count > 1)
            CheckShared(body);
    }

    private void CheckNodes(Region region)
    {
        foreach (var node in region.Nodes)
        {
            switch (node)
            {
                case BranchNode branch:
                    foreach (var arm in branch.Cases)
                        CheckNodes(arm.Body);
                    if (branch.Else is not null)
                        CheckNodes(branch.Else);
                    break;
                case LoopNode inner when inner == PlacedLoop.InnerOf(loop) && IsPlainNest():
                    CheckBound(inner);
                    CheckNodes(inner.Body);
                    break;
                case LoopNode inner:
                    Report(TektonLoopDiagnostics.Nested, inner.Source, loop.Id, inner.Id);
                    break;
                case not TaskNode:
                    Report(TektonLoopDiagnostics.UnsupportedNode, node.Source, loop.Id, node.Id);
                    break;
            }
        }
    }

    /// <summary>All that leaves the outer loop are lists of the inner one, and no iteration may be missing among them.</summary>
    private bool IsPlainNest() =>
        new LoopNest(loop).IsPlain && !LoopBody.Of(loop, graph, Scope.Root).MayFail;

    private void CheckBound(LoopNode bounded)
    {
        if (bounded.Parallelism is not null)
            diagnostics.Add(TektonLoopDiagnostics.Parallelism.At(
                bounded.Source, [StaticList, "Leave the bound out, and bound the pods of the namespace by a quota."], bounded.Id));
    }

    private void CheckShared(LoopBody body)
    {
        var tasks = body.Tasks;
        foreach (var task in tasks.Select(t => t.Node))
        {
            if (task.Settings.Retry is { Limit: > 0 })
                Report(TektonLoopDiagnostics.OwnPod, task.Source, loop.Id, task.Id, "retries");
            if (task.Settings.ContinueOnFailure && !body.FailsAlone(body.Task(task.Id)))
                Report(TektonLoopDiagnostics.OwnPod, task.Source, loop.Id, task.Id, "a failure that is ignored, as its outputs are read or it has a timeout");
            if (task.Settings.Patches.Any(p => p.Engine == "tekton"))
                Report(TektonLoopDiagnostics.OwnPod, task.Source, loop.Id, task.Id, "patches");
            if (!PodTemplates.IsSingle(graph.Components[task.Component].Implementation))
                Report(TektonLoopDiagnostics.OwnPod, task.Source, loop.Id, task.Id, "containers, volumes or workspaces of its component beside its container");
        }

        var first = tasks[0].Node;
        foreach (var task in tasks.Skip(1).Select(t => t.Node))
        {
            foreach (var (what, _) in PodSettings(first.Settings).Zip(PodSettings(task.Settings)).Where(p => p.First.Value != p.Second.Value).Select(p => p.First))
                Report(TektonLoopDiagnostics.PodSettings, task.Source, loop.Id, first.Id, task.Id, what);
        }

        var accelerated = tasks.Select(t => t.Node).Where(t => t.Settings.Resources is { Gpu: > 0 }).ToList();
        if (accelerated.Count > 1)
            Report(TektonLoopDiagnostics.Accelerators, accelerated[1].Source, loop.Id, accelerated[0].Id, accelerated[1].Id);
    }

    /// <summary>What all containers of a pod have in common, in a form that can be compared.</summary>
    private static IEnumerable<(string What, string Value)> PodSettings(TaskSettings settings) =>
    [
        ("node selectors", string.Join('\n', settings.NodeSelector.Select(p => $"{p.Key}={p.Value}"))),
        ("tolerations", string.Join('\n', settings.Tolerations)),
        ("service accounts", settings.ServiceAccount ?? ""),
        ("labels", string.Join('\n', settings.Labels.Select(p => $"{p.Key}={p.Value}"))),
        ("annotations", string.Join('\n', settings.Annotations.Select(p => $"{p.Key}={p.Value}"))),
    ];

    private void Report(DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments) => Report(descriptor, loop.Source, arguments);

    private void Report(DiagnosticDescriptor descriptor, SourcePosition source, params ReadOnlySpan<string> arguments) =>
        diagnostics.Add(descriptor.At(source, WaysOut, [.. arguments]));
}
