using Kfc.Ir;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering.Stores;

/// <summary>Outputs of a task that are stored in a bucket, and under which keys.</summary>
internal static class StoredOutputs
{
    /// <summary>The files that a step uploads after the task's container.</summary>
    /// <param name="task">The task.</param>
    /// <param name="folder">Key of the folder of the task's outputs.</param>
    /// <param name="store">The bucket.</param>
    /// <param name="text">Spells the keys that the author chose.</param>
    /// <param name="source">The folder that the outputs lie in.</param>
    /// <param name="inLoop">Whether it is an iteration, whose large values nobody can read.</param>
    public static List<StoreItem> Of(PlacedTask task, string folder, StorePlace store, ArgumentText text, string source = ArgumentText.OutputFolder, bool inLoop = false) =>
    [
        .. task.Component.Outputs.Where(o => (o.Large && !inLoop) || Operands.IsArtifact(o.Type)).Select(port => Given(task.Node, port) is { } key
            ? new StoreItem(StoreItem.Given, store.Key(text.Of(key, $"key-{port.Name}", $"key-{port.Name}")), $"{source}/{port.Name}")
            : new StoreItem(StoreItem.Own, $"{folder}/{port.Name}", $"{source}/{port.Name}")),
    ];

    /// <summary>A word for the key of an output.</summary>
    public static string KeyWord(TaskNode task, OutputPort port, string own, StorePlace store, ShellProgram program) =>
        Given(task, port) is { } key ? $"'{store.Key("")}'{program.Word(key, $"key-{port.Name}")}" : own;

    private static Expression? Given(TaskNode task, OutputPort port) =>
        task.Settings.ArtifactKeys.FirstOrDefault(a => a.Name == port.Name)?.Value;
}
