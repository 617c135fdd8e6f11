using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P1: a pipeline is not empty.</summary>
internal sealed class EmptyPipeline : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        if (!subject.Node.Entries.Any(e => subject.Node.HasContent(e.Key)))
            context.Report(TektonPipelineDiagnostics.Empty, subject.Node);
    }
}
