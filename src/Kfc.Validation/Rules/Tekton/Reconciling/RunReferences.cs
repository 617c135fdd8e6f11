using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>X1 to X3, X7, X9 for a PipelineRun, as far as its pipeline is known.</summary>
internal sealed class RunReferences(RuleContext context)
{
    public void Check(TektonObject run)
    {
        if (run.Spec.Map("pipelineRef") is { } reference)
            Resolution.Report(reference, "Pipeline", context);
        if (References.PipelineOfRun(run.Spec, context) is not { } pipeline)
            return;
        GivenParams.Check(run.Spec, pipeline.Params, context);
        DefaultReferences.Check(pipeline, run.Spec, context);
        Workspaces(run, pipeline);
        TaskRunSpecs(run, pipeline);
        var lengths = ArrayIndices.Lengths(pipeline.Params, run.Spec.Maps("params"));
        ArrayIndices.Check(pipeline.AllTasks.SelectMany(t => t.Texts), lengths, context);
        if (!run.Spec.Has("pipelineSpec"))
            return;
        foreach (var task in pipeline.AllTasks.Where(t => !t.IsCustom && t.TaskSpec is not null))
        {
            ArrayIndices.CheckEmbedded(task, task.TaskSpec!, lengths, context);
            MountedVolumes.Check(task.TaskSpec!, run.Spec, context);
        }

        UnknownWorkspaces(pipeline, run.Spec);
        new PipelineReferences(context).Check(pipeline, run.Spec);
    }

    private void Workspaces(TektonObject run, PipelineSpec pipeline)
    {
        var bound = run.Spec.Maps("workspaces").Select(w => w.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in pipeline.Workspaces.Where(w => w.Text("optional") != "true" && !bound.Contains(w.Text("name"))))
            context.Report(TektonReferenceDiagnostics.UnboundWorkspace, run.Root.PlaceOf("spec"), missing.Text("name"), "the pipeline");
        var claims = run.Spec.Maps("workspaces").Where(w => w.Has("persistentVolumeClaim") || w.Has("volumeClaimTemplate"))
            .DistinctBy(w => w.Text("name"), StringComparer.Ordinal)
            .ToDictionary(w => w.Text("name"), w => w.Map("persistentVolumeClaim")?.Text("claimName") ?? "template of " + w.Text("name"), StringComparer.Ordinal);
        foreach (var task in pipeline.AllTasks)
        {
            var used = task.Node.Maps("workspaces").Select(w => w.HasContent("workspace") ? w.Text("workspace") : w.Text("name")).Where(claims.ContainsKey).Select(w => claims[w]);
            if (used.Distinct(StringComparer.Ordinal).Count() > 1)
                context.Report(TektonReferenceDiagnostics.TwoClaims, task.Node.PlaceOf("workspaces"), task.Name);
        }
    }

    /// <summary>
    /// Admission does not hold an embedded pipeline's tasks to the declared workspaces, but one that is neither declared nor bound is missing when the
    /// task starts. A guarded task may never start.
    /// </summary>
    private void UnknownWorkspaces(PipelineSpec pipeline, MapNode run)
    {
        var known = pipeline.Workspaces.Concat(run.Maps("workspaces")).Select(w => w.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var task in pipeline.AllTasks.Where(t => !t.When.Any()))
        {
            if (References.TaskOf(task, context) is not { } spec)
                continue;
            var optional = spec.Workspaces.Where(w => w.Text("optional") == "true").Select(w => w.Text("name")).ToHashSet(StringComparer.Ordinal);
            foreach (var use in task.Node.Maps("workspaces").Where(u => !optional.Contains(u.Text("name"))))
            {
                var field = use.HasContent("workspace") ? "workspace" : "name";
                if (!known.Contains(use.Text(field)))
                    context.Report(TektonReferenceDiagnostics.UnboundWorkspace, use.PlaceOf(field), use.Text(field), $"task '{task.Name}'");
            }
        }
    }

    private void TaskRunSpecs(TektonObject run, PipelineSpec pipeline)
    {
        var tasks = pipeline.AllTasks.DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var settings in run.Spec.Maps("taskRunSpecs"))
        {
            var name = settings.Text("pipelineTaskName");
            if (!tasks.TryGetValue(name, out var task))
                context.Report(TektonReferenceDiagnostics.UnknownTaskRunSpec, settings.PlaceOf("pipelineTaskName"), name, NearestName.Sentence(name, tasks.Keys));
            else if (References.TaskOf(task, context) is { } spec)
                StepSettings.Check(settings, spec, context);
        }
    }
}
