using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P7: an embedded task with steps is Tekton's own and states no apiVersion or kind.</summary>
internal sealed class EmbeddedWithKind : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.TaskSpec is not { } spec || spec.Steps.Count == 0)
            return;
        foreach (var field in new[] { "apiVersion", "kind" }.Where(f => spec.Node.HasContent(f)))
            context.Report(TektonPipelineDiagnostics.EmbeddedWithKind, spec.Node.PlaceOf(field), field);
    }
}
