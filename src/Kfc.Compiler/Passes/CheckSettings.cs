using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes.Checking;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>Settings of the run, of components and of tasks make sense, on whichever engine.</summary>
public static class CheckSettings
{
    /// <summary>Runs the check on a graph without errors of structure and types.</summary>
    public static ImmutableArray<Diagnostic> Run(PipelineGraph graph)
    {
        var check = new Check(graph);
        check.CheckRun();
        check.VisitGraph(graph);
        return check.Diagnostics.ToImmutable();
    }

    private sealed class Check(PipelineGraph graph) : GraphVisitor
    {
        private readonly ArtifactKeys _keys = new();
        private readonly RunVolumes _volumes = new();
        private readonly List<Node> _loops = [];
        private SourcePosition _source = graph.Source;

        public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

        public void CheckRun()
        {
            var settings = graph.Settings;
            if (settings.Schedule is { } schedule)
            {
                if (CronText.Problem(schedule.Cron) is { } problem)
                    Diagnostics.Add(GraphDiagnostics.BadSchedule.At(graph.Source, schedule.Cron, graph.Name, problem));
                if (schedule.TimeZone is { } zone && !CronText.IsTimeZone(zone))
                    Diagnostics.Add(GraphDiagnostics.BadSchedule.At(graph.Source, schedule.Cron, graph.Name, $"'{zone}' is no time zone such as Europe/Berlin"));
            }

            CheckStore(settings.ArtifactRepository, "The artifact repository");
            CheckStore(settings.Storage?.ObjectStore, "The storage");
            Diagnostics.AddRange(ClusterNames.Check(settings, graph.Name, graph.Source));
            foreach (var component in graph.Components.Values)
                Diagnostics.AddRange(ComponentRules.Check(component, graph.Source));
        }

        public override void VisitTask(TaskNode task)
        {
            if (task.Settings.RunAfterFailure)
                CheckRunAfterFailure(task);
            Diagnostics.AddRange(_volumes.Check(task));
            Diagnostics.AddRange(ClusterNames.Check(task));
            var variables = task.Settings.Env.Select(variable => variable.Name).Concat(task.Settings.EnvFrom.Select(variable => variable.Variable));
            CheckNames.Unique(variables.Select(variable => (variable, task.Source)), $"Task '{task.Id}'", "variables", Diagnostics);
            base.VisitTask(task);
            foreach (var key in task.Settings.ArtifactKeys)
                CheckKey(task, key);
        }

        public override void VisitLoop(LoopNode loop) => Inside(loop, () => base.VisitLoop(loop));

        public override void VisitRepeat(RepeatNode repeat) => Inside(repeat, () => base.VisitRepeat(repeat));

        public override void VisitNode(Node node)
        {
            _source = node.Source;
            base.VisitNode(node);
        }

        public override void VisitExpression(Expression expression)
        {
            if (expression is RunContextExpression { Field: RunContextField.ScheduledAt } && graph.Settings.Schedule is null)
                Diagnostics.Add(GraphDiagnostics.NoSchedule.At(_source, graph.Name));
            base.VisitExpression(expression);
        }

        private void Inside(Node loop, Action visit)
        {
            _loops.Add(loop);
            visit();
            _loops.RemoveAt(_loops.Count - 1);
        }

        private void CheckStore(ObjectStoreSettings? store, string what)
        {
            if (store is not null && StoreRules.Problem(store) is { } problem)
                Diagnostics.Add(GraphDiagnostics.BadStore.At(graph.Source, what, problem));
        }

        private void CheckRunAfterFailure(TaskNode task)
        {
            if (task.After.IsEmpty)
                Diagnostics.Add(GraphDiagnostics.RunAfterNothing.At(task.Source, task.Id));
            foreach (var id in NodesRead.By(task).Intersect(task.After, StringComparer.Ordinal))
                Diagnostics.Add(GraphDiagnostics.ReadsWhatMayFail.At(task.Source, task.Id, id));
        }

        private void CheckKey(TaskNode task, Argument key)
        {
            var outputs = graph.Components[task.Component].Outputs.Where(port => port.Type is ArtifactType).Select(port => port.Name).ToList();
            if (!outputs.Contains(key.Name, StringComparer.Ordinal))
                Diagnostics.Add(GraphDiagnostics.KeyOfNoArtifact.At(task.Source, task.Id, key.Name, task.Component, Wording.Known(outputs)));
            else if (_keys.Add(task, key, _loops) is { } other)
                Diagnostics.Add(GraphDiagnostics.SameArtifactKey.At(task.Source, task.Id, key.Name, other));
        }
    }
}
