using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P15: tasks of finally have no order.</summary>
internal sealed class FinallyOrder : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.IsFinal && subject.Node.HasContent("runAfter"))
            context.Report(TektonPipelineDiagnostics.FinallyOrder, subject.Node.PlaceOf("runAfter"), subject.Name);
    }
}
