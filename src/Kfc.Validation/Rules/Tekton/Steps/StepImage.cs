using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S2: a step without a reference has an image.</summary>
internal sealed class StepImage : Rule<Step>
{
    public override void Check(Step subject, RuleContext context)
    {
        if (subject.Ref is null && !subject.HasImage)
            context.Report(TektonStepDiagnostics.NoImage, subject.Node, "step");
    }
}
