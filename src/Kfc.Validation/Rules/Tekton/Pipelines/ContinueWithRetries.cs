using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P10: a task whose failure is ignored is not retried.</summary>
internal sealed class ContinueWithRetries : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.Node.Text("onError") == "continue" && subject.Node.Scalar("retries") is { Number: > 0 } retries)
            context.Report(TektonPipelineDiagnostics.ContinueWithRetries, retries, subject.Name);
    }
}
