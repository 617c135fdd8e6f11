using Kfc.Ir;

namespace Kfc.Tekton.Lowering.Scopes;

/// <summary>All groups of a graph.</summary>
internal sealed class FailureGroups
{
    /// <summary>Component of the tasks that are added for groups.</summary>
    public static readonly ComponentSpec Component = new()
    {
        Name = "kfc-scope",
        Outputs = [new(StatusOutput, RunStatusExpression.StatusType)],
        Implementation = new ContainerImplementation { Image = "" },
    };

    /// <summary>Component of the tasks that decide branches of groups: what they decided is known to who looks for what is missing.</summary>
    public static readonly ComponentSpec Decision = new()
    {
        Name = "kfc-decision",
        Outputs = [new(ArmOutput, WireType.String)],
        Implementation = new ContainerImplementation { Image = "" },
    };

    public const string ArmOutput = "arm";

    private const string StatusOutput = "status";

    private readonly Dictionary<string, FailureGroup> _byTask = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);

    public bool IsEmpty => _byTask.Count == 0;

    public void Add(FailureGroup group)
    {
        _byTask.Add(group.GateId, group);
        if (group.EndId is not null)
            _byTask.Add(group.EndId, group);
        _members.UnionWith(group.Members.Select(m => m.Id));
    }

    /// <summary>The group that a task was added for; null for the author's tasks.</summary>
    public FailureGroup? OfAdded(string id) => _byTask.GetValueOrDefault(id);

    /// <summary>Whether a task's failure is held back.</summary>
    public bool IsMember(string id) => _members.Contains(id);

    public static OutputExpression Status(string endId) => new(endId, StatusOutput, RunStatusExpression.StatusType);
}
