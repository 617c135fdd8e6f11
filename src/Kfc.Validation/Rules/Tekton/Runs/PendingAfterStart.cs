using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R16: a run that has started cannot wait for its start.</summary>
internal sealed class PendingAfterStart : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        if (subject.Spec.Scalar("status") is { Text: "PipelineRunPending" } status && subject.Root.Map("status")?.Has("startTime") == true)
            context.Report(TektonRunDiagnostics.PendingAfterStart, status);
    }
}
