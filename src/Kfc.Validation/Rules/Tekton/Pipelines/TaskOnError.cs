using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P9: <c>onError</c> is <c>continue</c>, <c>stopAndFail</c> or a parameter, and a beta field.</summary>
internal sealed class TaskOnError : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.Node.Scalar("onError") is not { Text.Length: > 0 } word || word.Text.StartsWith("$(params", StringComparison.Ordinal))
            return;
        if (!context.Allows(ApiFields.Beta))
            context.Report(TektonRunDiagnostics.BetaField, word, "onError");
        if (word.Text is not ("continue" or "stopAndFail"))
            context.Report(TektonPipelineDiagnostics.OnErrorWord, word, word.Text);
    }
}
