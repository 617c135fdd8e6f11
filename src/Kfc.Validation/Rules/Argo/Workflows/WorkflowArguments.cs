using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Workflows;

/// <summary>5 to 8 for the arguments of a workflow.</summary>
internal sealed class WorkflowArguments : Rule<ArgoContext>
{
    public override void Check(ArgoContext subject, RuleContext context)
    {
        if (subject.Workflow.Spec.Map("arguments") is { } arguments)
            Arguments.ArgumentForm.Check(arguments, mayBeEmpty: subject.Workflow.IsTemplate || subject.Workflow.Spec.Has("workflowTemplateRef"), context);
    }
}
