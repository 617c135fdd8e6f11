using Kfc.Ir;

namespace Kfc.Tekton.Lowering.Scopes;

/// <summary>Whether failures of nodes can be held back: only a task that would surely run can be seen to have failed.</summary>
internal sealed class MemberCheck(PipelineGraph graph, List<Diagnostic> diagnostics)
{
    private readonly Lazy<HashSet<string>> _unsure = new(() => UnsureTasks.Of(graph));

    /// <summary>Whether a node can be a member; reports it otherwise.</summary>
    public bool Holds(Node node, string what, SourcePosition source)
    {
        var (problem, wayOut) = node switch
        {
            TaskNode { Settings.Retry.Limit: > 0 } => ("a task that retries", "retry inside its container"),
            TaskNode task when _unsure.Value.Contains(task.Id) => ("a reader of a task whose failure is ignored", "give it a value that is always there"),
            TaskNode => ("", ""),
            BranchNode => ("a branch", "decide inside a container, or move the branch out"),
            LoopNode => ("a loop over a list of the run", "loop over a list that is known when compiling"),
            _ => ("a part with an exit handler of its own", "let one of them do both"),
        };
        if (problem.Length == 0)
            return true;
        diagnostics.Add(TektonScopeDiagnostics.Uncontainable.At(node.Source.IsKnown ? node.Source : source, what, node.Id, problem, wayOut));
        return false;
    }

    /// <summary>Reports a task that is to run after something in another place.</summary>
    public void Refuse(TaskNode late, string outside) => diagnostics.Add(TektonScopeDiagnostics.Uncontainable.At(
        late.Source, $"'{late.Id}'", outside, "outside of its branch", "place both in one branch, or outside"));

    /// <summary>Tasks that are skipped when an ignored failure leaves what they read unwritten.</summary>
    private sealed class UnsureTasks : GraphVisitor
    {
        private readonly HashSet<string> _tolerated = new(StringComparer.Ordinal);
        private readonly HashSet<string> _readers = new(StringComparer.Ordinal);
        private bool _grew = true;

        public static HashSet<string> Of(PipelineGraph graph)
        {
            var visitor = new UnsureTasks();
            while (visitor._grew)
            {
                visitor._grew = false;
                visitor.VisitGraph(graph);
            }

            return visitor._readers;
        }

        public override void VisitTask(TaskNode task)
        {
            if (task.Settings.ContinueOnFailure)
                _grew |= _tolerated.Add(task.Id);
            if (TaskReads.Of(task).SelectMany(Operands.Of).OfType<OutputExpression>()
                .Any(o => _tolerated.Contains(o.Task) || _readers.Contains(o.Task)))
            {
                _grew |= _readers.Add(task.Id);
            }
        }
    }
}
