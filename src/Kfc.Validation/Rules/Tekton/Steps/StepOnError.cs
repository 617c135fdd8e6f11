using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S8: <c>onError</c> of a step is one of a few words, or a parameter.</summary>
internal sealed class StepOnError : Rule<Step>
{
    public override void Check(Step subject, RuleContext context)
    {
        if (subject.Node.Scalar("onError") is { Text.Length: > 0 } word && word.Text is not ("continue" or "stopAndFail")
            && !word.Text.StartsWith("$(params", StringComparison.Ordinal))
        {
            context.Report(TektonStepDiagnostics.OnError, word, word.Text);
        }
    }
}
