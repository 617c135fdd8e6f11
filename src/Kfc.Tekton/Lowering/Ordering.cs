using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>Which tasks end a node: those of it that no other task of it follows.</summary>
internal sealed class Ordering(GraphIndex index)
{
    private readonly Dictionary<string, List<string>> _members = new(StringComparer.Ordinal);
    private readonly HashSet<(string Branch, string Task)> _followed = [];
    private readonly Dictionary<string, Scope> _scopes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _merges = new(StringComparer.Ordinal);

    /// <summary>Notes an emitted task and the tasks that it waits for.</summary>
    public void Add(string task, Scope scope, IEnumerable<string> waitsFor)
    {
        _scopes[task] = scope;
        var branches = scope.Branches().Select(b => b.Id).ToList();
        foreach (var branch in branches)
        {
            if (!_members.TryGetValue(branch, out var members))
                _members.Add(branch, members = []);
            members.Add(task);
        }

        if (branches.Count == 0)
            return;
        foreach (var earlier in waitsFor)
        {
            if (!_scopes.TryGetValue(earlier, out var other))
                continue;
            foreach (var branch in other.Branches().Where(b => branches.Contains(b.Id, StringComparer.Ordinal)))
                _followed.Add((branch.Id, earlier));
        }
    }

    /// <summary>Notes the task that follows all arms of a branch.</summary>
    public void AddMerge(string branch, string task) => _merges.Add(branch, task);

    /// <summary>The tasks after which an earlier node has ended.</summary>
    public ImmutableArray<string> Leaves(string id)
    {
        if (index.IsTask(id))
            return [index.Task(id).Name];
        if (index.IsLoop(id))
            return [index.Loop(id).Name];
        if (_merges.TryGetValue(id, out var merge))
            return [merge];
        return _members.TryGetValue(id, out var members) ? [.. members.Where(m => !_followed.Contains((id, m)))] : [];
    }
}
