using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>X1, X2, X8 for a TaskRun, as far as its task is known.</summary>
internal sealed class TaskRunReferences(RuleContext context)
{
    public void Check(TektonObject run)
    {
        if (run.Spec.Map("taskRef") is { } reference)
            Resolution.Report(reference, "Task", context);
        if (References.TaskOfRun(run.Spec, context) is not { } task)
            return;
        GivenParams.Check(run.Spec, task.Params, context);
        ArrayIndices.Check(task, run.Spec.Maps("params"), context);
        StepSettings.Check(run.Spec, task, context);
        var bound = run.Spec.Maps("workspaces").Select(w => w.Text("name")).ToHashSet(StringComparer.Ordinal);
        var declared = task.Workspaces.Select(w => w.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in task.Workspaces.Where(w => w.Text("optional") != "true" && !bound.Contains(w.Text("name"))))
            context.Report(TektonReferenceDiagnostics.UnboundWorkspace, run.Root.PlaceOf("spec"), missing.Text("name"), "the task");
        // An embedded task takes a workspace that it does not declare; it is declared for it.
        if (run.Spec.Has("taskSpec"))
        {
            MountedVolumes.Check(task, run.Spec, context);
            return;
        }

        foreach (var extra in run.Spec.Maps("workspaces").Where(w => !declared.Contains(w.Text("name"))))
            context.Report(TektonReferenceDiagnostics.UnknownWorkspace, extra.PlaceOf("name"), extra.Text("name"), "task");
    }
}
