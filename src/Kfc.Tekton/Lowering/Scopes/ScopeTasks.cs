namespace Kfc.Tekton.Lowering.Scopes;

/// <summary>The tasks that are added for groups: one that says how the members ended, and the gate.</summary>
internal sealed class ScopeTasks(Emission emission)
{
    /// <summary>Adds the task when it is one of them.</summary>
    public bool TryAdd(PlacedTask task)
    {
        if (emission.Plan.Groups.OfAdded(task.Node.Id) is not { } group)
            return false;
        var script = new ScriptTask(emission, task.Name);
        var isContained = emission.Plan.Groups.IsMember(task.Node.Id);
        var isEnd = task.Node.Id == group.EndId;
        var looksAt = isEnd ? group.Members : group.Members.Concat(group.Handlers.Where(emission.Plan.Groups.IsMember));
        var marks = string.Join(' ', looksAt.Select(m => emission.Plan.Index.Task(m).Name));
        script.Program.Line("S=Succeeded");
        var folder = emission.Folder.Of(RunFolder.Marks, script.Parameters);
        folder = emission.Folder.Store is null ? $"{Ref.WorkspacePath}/{folder}" : script.Files.Some(folder, "done");
        script.Program.Line($"for T in {marks}; do [ -e '{folder}/'\"$T\" ] || {{ S=Failed; echo \"$T failed\"; }}; done");
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
}
