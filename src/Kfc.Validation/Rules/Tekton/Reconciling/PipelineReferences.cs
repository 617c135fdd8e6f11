using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>X2, X4, X5, X8 for the tasks of a pipeline, as far as they are known.</summary>
internal sealed class PipelineReferences(RuleContext context)
{
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="run">The <c>spec</c> of the run that it is embedded in, or null.</param>
    public void Check(PipelineSpec pipeline, MapNode? run)
    {
        var tasks = pipeline.AllTasks.DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, t => References.TaskOf(t, context), StringComparer.Ordinal);
        foreach (var text in pipeline.AllTasks.SelectMany(t => t.ReferringTexts).Concat(pipeline.Results.SelectMany(r => r["value"].AllTexts())))
            Results(text, tasks);
        UnknownTasks(pipeline, tasks.Keys);
        var names = pipeline.Workspaces.Concat(run?.Maps("workspaces") ?? []).Select(w => w.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var task in pipeline.AllTasks)
        {
            if (task.TaskRef is { } reference && !task.IsCustom)
                Resolution.Report(reference, "Task", context);
            if (tasks.GetValueOrDefault(task.Name) is not { } spec)
                continue;
            new TaskParams(pipeline, tasks, context).Check(task, spec);
            Workspaces(task, spec, names, pipeline, isRun: run is not null);
        }
    }

    private void Results(ScalarNode text, Dictionary<string, TaskSpec?> tasks)
    {
        foreach (var reference in ResultReference.In(text.Text))
        {
            if (!tasks.TryGetValue(reference.Task, out var task) || task is null)
                continue;
            if (task.Result(reference.Result) is not { } result)
                context.ReportAt(TektonReferenceDiagnostics.UnknownResult, text, reference.Written, reference.Task, reference.Result, NearestName.Sentence(reference.Result, task.Results.Select(r => r.Text("name"))));
            else if (reference.Key.Length > 0 && result.Map("properties") is { } keys && keys.Find(reference.Key) is null)
                context.ReportAt(TektonReferenceDiagnostics.UnknownResultKey, text, reference.Written, reference.Result, reference.Task, reference.Key);
        }
    }

    /// <summary>Admission looks for the tasks of results that are one text; those of lists and mappings a run misses.</summary>
    private void UnknownTasks(PipelineSpec pipeline, IEnumerable<string> tasks)
    {
        var names = tasks.ToHashSet(StringComparer.Ordinal);
        foreach (var text in pipeline.Results.Where(r => r["value"] is not ScalarNode).SelectMany(r => r["value"].AllTexts()))
        {
            foreach (var reference in ResultReference.In(text.Text).Where(r => !names.Contains(r.Task)))
                context.ReportAt(TektonReferenceDiagnostics.UnknownResult, text, reference.Written, reference.Task, reference.Result, " There is no such task." + NearestName.Sentence(reference.Task, names));
        }
    }

    private void Workspaces(PipelineTask task, TaskSpec spec, HashSet<string> known, PipelineSpec pipeline, bool isRun)
    {
        var given = task.Node.Maps("workspaces").ToList();
        var declared = spec.Workspaces.Select(w => w.Text("name")).ToHashSet(StringComparer.Ordinal);
        var isEmbedded = task.TaskSpec is not null;
        foreach (var missing in spec.Workspaces.Where(w => w.Text("optional") != "true" && given.TrueForAll(g => g.Text("name") != w.Text("name"))))
        {
            // An embedded task takes a workspace of its run that has the name, and a guarded task may never start.
            if (!known.Contains(missing.Text("name")) && (!isEmbedded || (isRun && !task.When.Any())))
                context.Report(TektonReferenceDiagnostics.UnboundWorkspace, task.Node, missing.Text("name"), $"task '{task.Name}'");
        }

        foreach (var use in given)
        {
            if (!isEmbedded && !declared.Contains(use.Text("name")))
                context.Report(TektonReferenceDiagnostics.UnknownWorkspace, use.PlaceOf("name"), use.Text("name"), "task");
            var source = use.HasContent("workspace") ? use.Text("workspace") : use.Text("name");
            var isOptional = pipeline.Workspaces.FirstOrDefault(w => w.Text("name") == source)?.Text("optional") == "true";
            if (isOptional && spec.Workspaces.FirstOrDefault(w => w.Text("name") == use.Text("name")) is { } needed && needed.Text("optional") != "true")
                context.Report(TektonReferenceDiagnostics.OptionalWorkspace, use.PlaceOf("name"), source, task.Name);
        }
    }
}
