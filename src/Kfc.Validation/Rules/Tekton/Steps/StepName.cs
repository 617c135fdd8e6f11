using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;
using KubernetesNames = Kfc.Ir.KubernetesNames;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S1: the name of a step is a DNS label.</summary>
internal sealed class StepName : Rule<Step>
{
    public override void Check(Step subject, RuleContext context)
    {
        if (subject.Name.Length > 0 && !KubernetesNames.IsLabel(subject.Name))
            context.Report(TektonStepDiagnostics.Name, subject.Node["name"]!, subject.Name);
    }
}
