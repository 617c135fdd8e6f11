using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S6: the limit of a step is not negative.</summary>
internal sealed class StepTimeout : Rule<Step>
{
    public override void Check(Step subject, RuleContext context)
    {
        if (Runs.Timeouts.Of(subject.Node, "timeout") < 0)
            context.Report(TektonRunDiagnostics.NegativeTimeout, subject.Node["timeout"]!, "timeout", subject.Node.Text("timeout"));
    }
}
