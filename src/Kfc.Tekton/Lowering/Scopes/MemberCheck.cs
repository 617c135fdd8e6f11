using Kfc.Ir;

namespace Kfc.Tekton.Lowering.Scopes;

/// <summary>Whether failures of nodes can be held back: only a task that would surely run can be seen to have failed.</summary>
internal sealed class MemberCheck(PipelineGraph graph, List<Diagnostic> diagnostics)
{
    private readonly Lazy<HashSet<string>> _unsure = new(() => UnsureTasks.Of(graph));

    /// <summary>Reports what of a part with a handler cannot be held back. Branches can, when nothing else waits for them or takes a value of theirs.</summary>
    public void HoldsBody(Region body, string what, SourcePosition source)
    {
        foreach (var node in body.Nodes)
        {
            if (node is not BranchNode branch)
            {
                Holds(node, what, source);
            }
            else if (!branch.Merges.IsEmpty)
            {
                Report(branch, what, source, "a choice", "choose inside a container, or move it out");
            }
            else if (_unsure.Value.Contains(branch.Id))
            {
                Report(branch, what, source, "a branch over a value of a task whose failure is ignored", "give it a value that is always there");
            }
            else
            {
                foreach (var arm in branch.Cases.Select(c => c.Body).Append(branch.Else ?? Region.Empty))
                    HoldsBody(arm, what, source);
            }
        }

        var branches = body.Nodes.OfType<BranchNode>().Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var late in Tasks(body).Where(t => t.After.Any(branches.Contains)))
            Report(late, what, source, "a task that waits for a branch beside it", "let it wait for the whole part, from outside");
    }

    private static IEnumerable<TaskNode> Tasks(Region body) => BodyNodes.Of(body).OfType<TaskNode>();

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
        Report(node, what, source, problem, wayOut);
        return false;
    }

    private void Report(Node node, string what, SourcePosition source, string problem, string wayOut) =>
        diagnostics.Add(TektonScopeDiagnostics.Uncontainable.At(node.Source.IsKnown ? node.Source : source, what, node.Id, problem, wayOut));

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
            AddReader(task.Id, TaskReads.Of(task));
        }

        public override void VisitBranch(BranchNode branch)
        {
            AddReader(branch.Id, branch.Cases.Select(c => c.Condition));
            base.VisitBranch(branch);
        }

        private void AddReader(string node, IEnumerable<Expression> values)
        {
            if (values.SelectMany(Operands.Of).OfType<OutputExpression>().Any(o => _tolerated.Contains(o.Task) || _readers.Contains(o.Task)))
                _grew |= _readers.Add(node);
        }
    }
}
