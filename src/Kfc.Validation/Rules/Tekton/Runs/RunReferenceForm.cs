using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>P11: the form of a run's reference.</summary>
internal sealed class RunReferenceForm : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        if ((subject.Spec.Map("pipelineRef") ?? subject.Spec.Map("taskRef")) is { } reference)
            Pipelines.ReferenceForm.Check(reference, context);
    }
}
