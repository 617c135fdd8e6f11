using System.Collections.Immutable;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering.Scopes;

/// <summary>The tasks that are added for groups: one that says how the members ended, and the gate.</summary>
internal sealed class ScopeTasks(Emission emission)
{
    /// <summary>Adds the task when it is one of them.</summary>
    public bool TryAdd(PlacedTask task)
    {
        if (task.Node.Component == FailureGroups.Decision.Name)
            return AddDecision(task);
        if (emission.Plan.Groups.OfAdded(task.Node.Id) is not { } group)
            return false;
        var script = new ScriptTask(emission, task.Name);
        var isContained = emission.Plan.Groups.IsMember(task.Node.Id);
        var isEnd = task.Node.Id == group.EndId;
        var looksAt = isEnd ? group.Members : group.Members.Concat(group.Handlers.Where(emission.Plan.Groups.IsMember).Select(h => new GroupMember(h)));
        script.Program.Line("S=Succeeded");
        var folder = emission.Folder.Of(RunFolder.Marks, script.Parameters);
        folder = emission.Folder.Store is null ? $"{Ref.WorkspacePath}/{folder}" : script.Files.Some(folder, "done");
        foreach (var arm in looksAt.GroupBy(m => (m.Decision, m.Arm)))
        {
            var check = $"for T in {string.Join(' ', arm.Select(m => NameOf(m.Id)))}; do [ -e '{folder}/'\"$T\" ] || {{ S=Failed; echo \"$T failed\"; }}; done";
            script.Program.Line(arm.Key.Decision is { } decision ? $"if [ -e '{folder}/{NameOf(decision)}.{arm.Key.Arm}' ]; then {check}; fi" : check);
        }

        if (isEnd)
        {
            script.Publish.AddResult("status", "\"$S\"");
            script.AddPublication(task.Node.Id, "status", "\"$S\"");
        }
        else
        {
            script.Program.Line("[ \"$S\" = Succeeded ]");
        }

        var added = script.Finish(usesWorkspace: true, isContained ? emission.Folder.Mark(task.Name, script.Parameters) : null);
        emission.Add(added with { Source = task.Node.Source, ContinueOnError = isContained }, task.Scope, [], task.Node.After.SelectMany(a => emission.Leaves(a)), isUnguarded: true);
        return true;
    }

    /// <summary>Adds the task that decides a branch. A mark says what it decided, since tasks of other arms leave none.</summary>
    private bool AddDecision(PlacedTask task)
    {
        var script = new ScriptTask(emission, task.Name);
        var conditions = task.Node.Arguments.Select(a => a.Value).ToImmutableArray();
        var arm = script.Publish.AddSelection(new(FailureGroups.ArmOutput, conditions));
        script.AddPublication(task.Node.Id, FailureGroups.ArmOutput, arm);
        var mark = emission.Folder.Mark(task.Name, script.Parameters);
        script.Program.Use(PublishFunctions.Keep);
        script.Program.Line($"keep '{mark}.'{arm} ''");
        var added = script.Finish(usesWorkspace: true, mark);
        emission.Add(added with { Source = task.Node.Source, ContinueOnError = true }, task.Scope, conditions, []);
        return true;
    }

    private string NameOf(string id) => emission.Plan.Index.Task(id).Name;
}
