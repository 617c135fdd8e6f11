using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>
/// A task whose failure the run survives: it stands in a graph of its own beside a call that does nothing and runs whatever
/// became of the task. Only the last calls of a graph decide how it ended.
/// </summary>
internal static class ContainedTask
{
    public static void Add(TaskNode task, Site call, Func<TaskNode, Site, Reader> addLeaf)
    {
        var group = new Group($"{call.Name}-contained", call.Group, call);
        call.Template = group.Finish;
        var inner = group.Call(call.Name);
        addLeaf(task, inner);
        var seal = group.Call("seal");
        seal.Template = TemplateTable.Nothing;
        seal.After(inner, Wait.Ended);
    }
}
