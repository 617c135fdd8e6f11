using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P11: the form of a pipeline task's reference to a task or pipeline. Those of custom tasks have their own rule.</summary>
internal sealed class TaskReferenceForm : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.IsCustom)
            return;
        foreach (var reference in new[] { subject.TaskRef, subject.Node.Map("pipelineRef") }.OfType<MapNode>())
            ReferenceForm.Check(reference, context);
    }
}
