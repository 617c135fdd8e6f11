using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S4: a step that refers to an action has nothing that the action has; its reference has a known form.</summary>
internal sealed class StepReference : Rule<Step>
{
    private static readonly string[] OfTheAction = ["image", "command", "args", "script", "workingDir", "env", "volumeMounts", "results"];

    public override void Check(Step subject, RuleContext context)
    {
        if (subject.Ref is not { } reference)
            return;
        Pipelines.ReferenceForm.Check(reference, context);
        foreach (var field in OfTheAction.Where(f => f == "env" ? subject.Node.Has(f) : subject.Node.HasContent(f)))
            context.Report(TektonStepDiagnostics.FieldWithReference, subject.Node.PlaceOf(field), field);
    }
}
