using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>What else admission asks of a TaskRun: a status message only with a status, no negative retries, a known breakpoint.</summary>
internal sealed class TaskRunDetails : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        var spec = subject.Spec;
        if (spec.Text("status").Length == 0 && spec.Scalar("statusMessage") is { Text.Length: > 0 } message)
            context.Report(TektonRunDiagnostics.StatusMessage, message);
        if (spec.Scalar("retries") is { Number: < 0 } retries)
            context.Report(TektonRunDiagnostics.NegativeRetries, retries, retries.Text);
        if (spec.Map("debug") is not { } debug)
            return;
        if (!context.Allows(ApiFields.Alpha))
            context.Report(TektonRunDiagnostics.AlphaField, debug, "debug");
        if (debug.Map("breakpoints")?.Scalar("onFailure") is { Text.Length: > 0 } word && word.Text != "enabled")
            context.Report(TektonRunDiagnostics.Breakpoint, word, word.Text);
    }
}
