using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>The types of v1beta1 still have <c>resources</c> of pipelines, and admission refuses them. Those of a step are another thing.</summary>
internal sealed class GivenUpResources : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        if (subject.Root.Text("apiVersion") != "tekton.dev/v1beta1" || subject.Kind is "StepAction" or "CustomRun")
            return;
        Refuse(subject.Spec, subject.Kind == "Pipeline" ? "a pipeline" : subject.Kind == "Task" ? "a task" : "a run", context);
        if (subject.Spec.Map("taskSpec") is { } task)
            Refuse(task, "a task", context);
        var pipeline = subject.Kind == "Pipeline" ? subject.Spec : subject.Spec.Map("pipelineSpec");
        if (pipeline is null)
            return;
        if (subject.Kind != "Pipeline")
            Refuse(pipeline, "a pipeline", context);
        foreach (var holder in pipeline.Maps("tasks").Concat(pipeline.Maps("finally")).SelectMany(t => new[] { t, t.Map("taskSpec") }).OfType<MapNode>())
            Refuse(holder, "a task", context);
    }

    private static void Refuse(MapNode holder, string what, RuleContext context)
    {
        if (holder.HasContent("resources"))
            context.Report(TektonRunDiagnostics.GivenUpResources, holder.PlaceOf("resources"), what);
    }
}
