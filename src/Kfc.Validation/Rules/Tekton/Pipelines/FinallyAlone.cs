using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P14: a pipeline with finally has tasks.</summary>
internal sealed class FinallyAlone : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        if (subject.Finally.Count > 0 && subject.Tasks.Count == 0)
            context.Report(TektonPipelineDiagnostics.FinallyAlone, subject.Node.PlaceOf("finally"));
    }
}
