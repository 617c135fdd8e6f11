using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>What a task reads.</summary>
internal static class TaskReads
{
    /// <summary>Its arguments, and the values in its settings.</summary>
    public static IEnumerable<Expression> Of(TaskNode task) =>
        task.Arguments.Concat(task.Settings.Env).Concat(task.Settings.ArtifactKeys).Select(a => a.Value);
}
