using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S9: scripts for Windows and streams to files are alpha features.</summary>
internal sealed class StepGates : Rule<Step>
{
    public override void Check(Step subject, RuleContext context)
    {
        if (context.Allows(ApiFields.Alpha))
            return;
        foreach (var field in new[] { "stdoutConfig", "stderrConfig" }.Where(f => subject.Node.Has(f)))
            context.Report(TektonRunDiagnostics.AlphaField, subject.Node.PlaceOf(field), field);
        if (subject.Node.Scalar("script") is { } script && script.Text.Trim().StartsWith("#!win", StringComparison.Ordinal))
            context.Report(TektonRunDiagnostics.AlphaField, script, "a script for Windows");
    }
}
