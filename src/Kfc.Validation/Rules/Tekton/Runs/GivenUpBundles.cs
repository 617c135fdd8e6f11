using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>References of v1beta1 still have a field <c>bundle</c>, and admission refuses to create objects that use it.</summary>
internal sealed class GivenUpBundles : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        if (subject.Root.Text("apiVersion") != "tekton.dev/v1beta1" || subject.Kind is not ("Pipeline" or "PipelineRun" or "TaskRun"))
            return;
        var pipeline = subject.Kind == "Pipeline" ? subject.Spec : subject.Spec.Map("pipelineSpec");
        var tasks = pipeline is null ? [] : pipeline.Maps("tasks").Concat(pipeline.Maps("finally"));
        foreach (var reference in tasks.Prepend(subject.Spec).SelectMany(References).Where(r => r.Text("bundle").Length > 0))
            context.Report(TektonRunDiagnostics.GivenUpBundles, reference.PlaceOf("bundle"));
    }

    private static IEnumerable<MapNode> References(MapNode holder) =>
        new[] { holder.Map("taskRef"), holder.Map("pipelineRef") }.OfType<MapNode>();
}
