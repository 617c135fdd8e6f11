using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R15: <c>spec.status</c> is one of a few words.</summary>
internal sealed class StatusWord : Rule<TektonObject>
{
    private static readonly string[] OfPipelineRuns = ["Cancelled", "CancelledRunFinally", "StoppedRunFinally", "PipelineRunPending"];
    private static readonly string[] OfTaskRuns = ["TaskRunCancelled"];

    public override void Check(TektonObject subject, RuleContext context)
    {
        var words = subject.Kind == "PipelineRun" ? OfPipelineRuns : OfTaskRuns;
        if (subject.Spec.Scalar("status") is { Text.Length: > 0 } status && !words.Contains(status.Text, StringComparer.Ordinal))
            context.Report(TektonRunDiagnostics.StatusWord, status, status.Text, string.Join(", ", words));
    }
}
