using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P11: the form of a pipeline task's reference. Those of custom tasks have their own rule.</summary>
internal sealed class TaskReferenceForm : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.TaskRef is { } reference && !subject.IsCustom)
            ReferenceForm.Check(reference, context);
    }
}
