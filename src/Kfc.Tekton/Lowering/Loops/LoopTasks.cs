using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>The tasks of a loop over a list of the run: one that fans out, and perhaps one that makes its items.</summary>
internal static class LoopTasks
{
    public static void Add(PlacedLoop loop, Emission emission, List<Diagnostic> diagnostics)
    {
        if (loop.Body.Tasks.Count == 0 && loop.Innermost.Collected.IsEmpty)
        {
            AddEmpty(loop, emission);
            return;
        }

        CheckUnsure(loop, emission, diagnostics);
        emission.CheckElements(loop.Name, loop.Node.Source, loop.Scope, loop.Body.Tasks.SelectMany(t => TaskReads.Of(t.Node)).Concat(LoopItems.ItemOperands(loop)), loop);
        var (items, maker) = LoopItems.Add(loop, emission);
        var pod = new LoopPod(loop, emission);
        var spec = pod.Build();
        var only = loop.Body.Only?.Node;
        var settings = only?.Settings ?? TaskSettings.Default;
        var task = new PipelineTask(loop.Name)
        {
            DisplayName = only?.DisplayName is { } shown && !shown.Contains("$(", StringComparison.Ordinal) ? shown : null,
            Retries = settings.Retry?.Limit,
            Timeout = Durations.Of(settings.TimeoutSeconds),
            ContinueOnError = settings.ContinueOnFailure,
            Params = pod.Parameters.Params,
            Matrix = [new(LoopItems.Param, items)],
            When = loop.Scope.IsFinal ? [new(Ref.TaskStatus(LoopItems.MakerOf(loop, emission.Plan.References)), ["Succeeded"])] : [],
            Workspaces = [.. spec.Workspaces.Where(w => w.Name == Ref.Workspace).Select(w => new WorkspaceUse(w.Name, w.Name)), .. pod.SharedUses, .. RunVolumes.OfPod(loop.Body.Tasks.Select(t => t.Node.Settings)).Used],
            TaskSpec = spec,
            Patches = [.. settings.Patches.Where(p => p.Engine == "tekton")],
            Component = only?.Component ?? loop.Node.Id,
            Source = loop.Node.Source,
        };
        ReadOnlySpan<string> feeds = [.. maker is null ? [] : new[] { maker }, .. loop.Body.Handed.Select(e => emission.Plan.References.Producer(e.List)!).Distinct(StringComparer.Ordinal)];
        emission.Add(
            task, loop.Scope, loop.Body.NeededOperands.Concat(LoopItems.ItemOperands(loop)), loop.Body.OuterAfter.SelectMany(a => emission.Leaves(a)),
            loop.Body.Tasks.Any(t => t.Node.Settings.RunAfterFailure), feeds);
        emission.AddBeside(loop.Name, loop.Body.NeededOperands, LoopItems.ItemOperands(loop));
        if (loop.HasEnd && !loop.Node.Collected.IsEmpty)
            AddCompleteness(loop, emission);
    }

    /// <summary>A body with nothing in it: others may wait for the loop all the same, so that something stands for it.</summary>
    private static void AddEmpty(PlacedLoop loop, Emission emission)
    {
        if (!loop.Scope.IsFinal)
            emission.Add(new ScriptTask(emission, loop.Name).Finish(usesWorkspace: false), loop.Scope, LoopItems.ItemOperands(loop), []);
    }

    /// <summary>Adds the task that finds out whether an iteration is missing: then whoever reads what the loop collects is skipped.</summary>
    private static void AddCompleteness(PlacedLoop loop, Emission emission)
    {
        var task = new ScriptTask(emission, Names.Fit($"kfc-complete-{loop.Node.Id}", GraphIndex.MaxTaskName));
        var collected = loop.Node.Collected[0];
        var value = new CollectExpression(loop.Node.Id, collected.Name, collected.Value.Type);
        task.Publish.AddCompleteness(Emission.OkResult, emission.Plan.References.Of(value), task.Parameters);
        var spec = task.Finish(usesWorkspace: false);
        emission.Add(spec, loop.Scope, [value], []);
        emission.AddCompleteness(loop.Name, spec.Name);
    }

    /// <summary>A pod is made for all containers of an iteration or for none, and an arm that is not taken must not decide over a merged value.</summary>
    private static void CheckUnsure(PlacedLoop loop, Emission emission, List<Diagnostic> diagnostics)
    {
        var nodes = BodyNodes.Of(loop.Innermost.Body);
        // What decides over all that there is skips all of it.
        var decisive = LoopItems.ItemOperands(loop).Concat(loop.Innermost.Body.Nodes is [BranchNode whole] ? whole.Cases.Select(c => c.Condition) : []).ToList();
        foreach (var branch in nodes.OfType<BranchNode>())
        {
            foreach (var producer in Lacking(branch.Merges.SelectMany(m => m.Values)))
                diagnostics.Add(TektonDiagnostics.UnsureMerge.At(branch.Source, branch.Id, producer));
        }

        if (nodes.Count == 1 || loop.Body.Only is not null)
            return;
        var lacking = nodes.ConvertAll(n => (Node: n, Producers: Lacking(n is BranchNode branch ? branch.Cases.Select(c => c.Condition) : TaskReads.Of((TaskNode)n))));
        foreach (var (node, producers) in lacking)
        {
            // What all of them lack skips all of them, as it should.
            foreach (var producer in producers.Where(p => !loop.Scope.IsFinal || !lacking.TrueForAll(l => l.Producers.Contains(p))))
                diagnostics.Add(TektonLoopDiagnostics.Unsure.At(node.Source, LoopLegality.WaysOut, loop.Node.Id, node.Id, producer));
        }

        HashSet<string> Lacking(IEnumerable<Expression> values) =>
            [.. emission.Lacking(values.SelectMany(Operands.Of).Where(o => !loop.Body.Has(o)), decisive, isAfterFailure: loop.Scope.IsFinal)];
    }
}
