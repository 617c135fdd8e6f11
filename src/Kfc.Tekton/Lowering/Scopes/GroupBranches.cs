using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering.Scopes;

/// <summary>
/// Lets the branches of a group be decided by tasks of their own. Which tasks should have run is then known after a failure too: those of an arm
/// whose decision left its mark.
/// </summary>
internal sealed class GroupBranches
{
    private readonly List<GroupMember> _members = [];
    private readonly Dictionary<string, List<string>> _tasks = new(StringComparer.Ordinal);

    /// <summary>The tasks whose failure is held back.</summary>
    public ImmutableArray<GroupMember> Members => [.. _members];

    /// <summary>Ids of the branches.</summary>
    public IEnumerable<string> Branches => _tasks.Keys;

    /// <summary>The id of the task that decides a branch.</summary>
    public static string DecisionOf(string branch) => $"kfc-decide-{branch}";

    /// <summary>The tasks with which nodes of the group end; of a branch, all.</summary>
    public ImmutableArray<string> Ends(IEnumerable<string> nodes) => [.. nodes.SelectMany(id => _tasks.TryGetValue(id, out var tasks) ? tasks : [id])];

    /// <summary>The nodes with their decisions.</summary>
    public ImmutableArray<Node> Rewrite(IEnumerable<Node> nodes) => Rewrite(nodes, new(""), []);

    private ImmutableArray<Node> Rewrite(IEnumerable<Node> nodes, GroupMember place, ImmutableArray<string> around)
    {
        var rewritten = ImmutableArray.CreateBuilder<Node>();
        foreach (var node in nodes)
        {
            if (node is not BranchNode branch)
            {
                if (node is TaskNode task)
                    Add(task, place, around);
                rewritten.Add(node);
                continue;
            }

            _tasks.Add(branch.Id, []);
            around = [.. around, branch.Id];
            var decision = new TaskNode
            {
                Id = DecisionOf(branch.Id),
                Component = FailureGroups.Decision.Name,
                Source = branch.Source,
                Arguments = [.. branch.Cases.Select((c, arm) => new Argument(BranchPlan.Word(arm, branch.Cases.Length), c.Condition))],
            };
            Add(decision, place, around);
            rewritten.Add(decision);
            rewritten.Add(Decided(branch, decision.Id, around));
            around = around.RemoveAt(around.Length - 1);
        }

        return rewritten.ToImmutable();
    }

    private BranchNode Decided(BranchNode branch, string decision, ImmutableArray<string> around)
    {
        ImmutableArray<string> words = [.. Enumerable.Range(0, branch.Cases.Length + 1).Select(arm => BranchPlan.Word(arm, branch.Cases.Length))];
        var type = new EnumType("Arm", words);
        var taken = new OutputExpression(decision, FailureGroups.ArmOutput, type);
        return branch with
        {
            Cases = [.. branch.Cases.Select((c, arm) => new BranchCase(new CompareExpression(Comparison.Equal, taken, new LiteralExpression(type, words[arm])), Arm(c.Body, words[arm])))],
            Else = branch.Else is null ? null : Arm(branch.Else, words[^1]),
        };

        Region Arm(Region body, string word) => new(Rewrite(body.Nodes, new("", decision, word), around));
    }

    private void Add(TaskNode task, GroupMember place, ImmutableArray<string> around)
    {
        if (!task.Settings.ContinueOnFailure)
            _members.Add(place with { Id = task.Id });
        foreach (var branch in around)
            _tasks[branch].Add(task.Id);
    }
}
