using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S5: only a step that refers to an action is given parameters.</summary>
internal sealed class ParamsWithoutReference : Rule<Step>
{
    public override void Check(Step subject, RuleContext context)
    {
        if (subject.Ref is null && subject.Node.HasContent("params"))
            context.Report(TektonStepDiagnostics.ParamsWithoutReference, subject.Node.PlaceOf("params"));
    }
}
