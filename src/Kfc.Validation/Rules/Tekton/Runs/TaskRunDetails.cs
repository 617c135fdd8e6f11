using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>What else admission asks of a TaskRun: a status message only with a status, no negative retries, known breakpoints.</summary>
internal sealed class TaskRunDetails : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        var spec = subject.Spec;
        StatusMessageAlone.Check(spec, context);
        if (spec.Scalar("retries") is { Number: < 0 } retries)
            context.Report(TektonRunDiagnostics.NegativeRetries, retries, retries.Text);
        if (spec.Map("debug") is not { } debug)
            return;
        if (!context.Allows(ApiFields.Alpha))
            context.Report(TektonRunDiagnostics.AlphaField, debug, "debug");
        if (debug.Map("breakpoints") is not { } breakpoints)
            return;
        if (breakpoints.Text("onFailure") is var word && word != "enabled")
            context.Report(TektonRunDiagnostics.Breakpoint, breakpoints.PlaceOf("onFailure"), word);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in breakpoints.Scalars("beforeSteps").Where(s => !seen.Add(s.Text)))
            context.Report(TektonRunDiagnostics.BreakpointTwice, step, step.Text);
    }
}
