using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;
using KubernetesNames = Kfc.Ir.KubernetesNames;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P2: the name of a pipeline task is a DNS label.</summary>
internal sealed class TaskName : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (!KubernetesNames.IsLabel(subject.Name))
            context.Report(TektonPipelineDiagnostics.TaskName, subject.Node["name"]?.Place ?? subject.Node.Place, subject.Name);
    }
}
