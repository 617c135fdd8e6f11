using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Lowering;

/// <summary>Refuses by name what the lowering does not know.</summary>
internal sealed class NotCarried(PipelineGraph graph, List<Diagnostic> diagnostics) : GraphVisitor
{
    private Dictionary<(string Task, string Port), bool> _large = [];
    private bool _isList;
    private ScopeNode? _scope;
    private LoopNode? _loop;
    private SourcePosition _source = graph.Source;
    private string _where = "An output of the pipeline";

    public static void Check(PipelineGraph graph, List<Diagnostic> diagnostics) => new NotCarried(graph, diagnostics).VisitGraph(graph);

    public override void VisitGraph(PipelineGraph graph)
    {
        foreach (var component in graph.Components.Values)
            CheckComponent(component);
        var settings = graph.Settings;
        Refuse(settings.Schedule is not null, "The run", "a schedule", "let a CronJob create the compiled run, as the page of this diagnostic shows");
        Refuse(settings.Parallelism is not null, "The run", "a bound on its pods", "use the parallelism of a loop, an order by After, or a quota of the namespace");
        _large = LargeOutputs.Of(graph);
        base.VisitGraph(graph);
    }

    public override void VisitNode(Node node)
    {
        _source = node.Source;
        _where = $"'{node.Id}'";
        var (scope, loop) = (_scope, _loop);
        _scope = node as ScopeNode ?? _scope;
        _loop = node as LoopNode ?? _loop;
        base.VisitNode(node);
        (_scope, _loop) = (scope, loop);
    }

    public override void VisitTask(TaskNode task)
    {
        // A list without items is one pod that runs no container, but sidecars begin with their pod.
        Refuse(_loop is not null && !PodTemplates.Sidecars(graph.Components[task.Component].Implementation).IsEmpty, _where,
            "sidecars in a loop over a list of the run", "loop over a list that is known when compiling, or let the container start what it needs");
        base.VisitTask(task);
    }

    public override void VisitTaskSettings(TaskSettings settings)
    {
        Refuse(settings.RunAfterFailure && _loop is not null, _where, "a task that runs after a failure, in a loop over a list of the run", "loop over a list that is known when compiling");
        Refuse(!settings.Mutexes.IsEmpty || !settings.Semaphores.IsEmpty, _where, "locks", "order the tasks of one run by After or a loop's parallelism; against other runs let the container take a lock of its own, such as a Lease");
        Refuse(!settings.ArtifactKeys.IsEmpty && graph.Settings.Storage?.ObjectStore is null, _where, "keys of artifacts without an object store", "name one in the pipeline's Storage, or store the artifact from the task's own container");
        base.VisitTaskSettings(settings);
    }

    public override void VisitExpression(Expression expression)
    {
        Refuse(expression is FailureDetailsExpression && _scope is not null, _where, "details of the failures of a part", "use its status, or the details in the pipeline's own exit handler");
        Refuse(expression is RunContextExpression { Field: RunContextField.CreatedAt or RunContextField.ScheduledAt or RunContextField.Duration }, _where,
            "times of the run", "let a first task write down the time, and read its output");
        if (_loop is not null && expression is OutputExpression output && _large.TryGetValue((output.Task, output.Port), out var isOfIteration))
            CheckLarge(isOfIteration);
        base.VisitExpression(expression);
    }

    public override void VisitLoop(LoopNode loop)
    {
        (var outer, _isList) = (_isList, true);
        VisitExpression(loop.Items);
        foreach (var collected in loop.Collected)
            VisitCollected(collected);
        _isList = false;
        VisitRegion(loop.Body);
        _isList = outer;
    }

    /// <summary>Items and what is collected are results, and an iteration hands on what fits into one; files of the run's volume are for all its pods.</summary>
    private void CheckLarge(bool isOfIteration)
    {
        const string WayOut = "make it an artifact, or hand the whole list to one task";
        Refuse(isOfIteration, _where, "a large value that an iteration of a loop over a list of the run makes", WayOut);
        Refuse(!isOfIteration && _isList, _where, "a large value as the list, or in a collected list, of a loop over a list of the run", WayOut);
        Refuse(!isOfIteration && !_isList && graph.Settings.Storage?.ObjectStore is not null, _where, "a large value from an object store in a loop over a list of the run", WayOut);
    }

    private void CheckComponent(ComponentSpec component)
    {
        var name = $"The component '{component.Name}'";
        Refuse(component.Implementation is ApprovalImplementation, name, "an approval", "end the pipeline there and start a second one when somebody has agreed, or let a container wait for the answer");
        Refuse(component.Implementation is ResourceImplementation, name, "an action on an object of the cluster", "use a container with kubectl, and a service account that may do this");
    }

    private void Refuse(bool condition, string where, string what, string wayOut)
    {
        if (condition)
            diagnostics.Add(TektonDiagnostics.NotCarried.At(_source.IsKnown ? _source : graph.Source, where, what, wayOut));
    }

    /// <summary>The values that travel as files, and whether an iteration makes them.</summary>
    private sealed class LargeOutputs(PipelineGraph graph) : GraphVisitor
    {
        private readonly Dictionary<(string Task, string Port), bool> _found = [];
        private int _loops;

        public static Dictionary<(string Task, string Port), bool> Of(PipelineGraph graph)
        {
            var visitor = new LargeOutputs(graph);
            visitor.VisitGraph(graph);
            return visitor._found;
        }

        public override void VisitLoop(LoopNode loop)
        {
            _loops++;
            base.VisitLoop(loop);
            _loops--;
        }

        public override void VisitTask(TaskNode task)
        {
            foreach (var port in graph.Components[task.Component].Outputs.Where(p => p.Large))
                _found[(task.Id, port.Name)] = _loops > 0;
        }
    }
}
