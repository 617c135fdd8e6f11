using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>What Tekton cannot carry of a task's settings.</summary>
internal sealed class TaskLegality(CompileOptions options, List<Diagnostic> diagnostics)
{
    public void Check(TaskNode task)
    {
        var settings = task.Settings;
        if (task.Id.StartsWith("kfc-", StringComparison.Ordinal))
            diagnostics.Add(TektonDiagnostics.ReservedName.At(task.Source, "task", task.Id));
        if (settings.ContinueOnFailure && settings.Retry is { Limit: > 0 })
            diagnostics.Add(TektonDiagnostics.RetryAndContinue.At(task.Source,
                ["Retry inside the container.", "Let the task fail the run."], task.Id));
        if (options.Layout == Layout.Split && Backoff.IsNeeded(settings))
            diagnostics.Add(TektonDiagnostics.BackoffInSplitLayout.At(task.Source, task.Id));
        if (settings.Cache == true || settings.Caching is not null)
            diagnostics.Add(TektonDiagnostics.NoCache.At(task.Source, task.Id));
        foreach (var patch in settings.Patches.Where(p => p.Engine == "argo" && p.Path.StartsWith("task.", StringComparison.Ordinal)))
            diagnostics.Add(TektonDiagnostics.ForeignOrder.At(task.Source, task.Id, patch.Path["task.".Length..]));
        foreach (var variable in settings.Env.Select(e => e.Name).Concat(settings.EnvFrom.Select(e => e.Variable)).Where(ShellPart.IsVariable))
            diagnostics.Add(TektonDiagnostics.ReservedName.At(task.Source, "variable", variable));
        foreach (var volume in settings.Volumes.Where(v => Holds(v.Name) || Holds(v.MountPath) || Holds(v.SubPath) || Holds(v.NewClaim?.StorageClass)))
            diagnostics.Add(TektonDiagnostics.ReferenceInField.At(task.Source, "A volume", task.Id));
        foreach (var source in settings.EnvFrom.Where(e => Holds(e.Object) || Holds(e.Key)))
            diagnostics.Add(TektonDiagnostics.ReferenceInField.At(task.Source, $"The source of variable '{source.Variable}'", task.Id));
        diagnostics.AddRange(TaskResources.Check(task));
    }

    private static bool Holds(string? text) => text?.Contains("$(", StringComparison.Ordinal) == true;
}
