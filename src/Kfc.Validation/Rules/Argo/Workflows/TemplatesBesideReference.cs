using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Workflows;

/// <summary>30: a workflow that takes its templates from elsewhere has none itself.</summary>
internal sealed class TemplatesBesideReference : Rule<ArgoContext>
{
    public override void Check(ArgoContext subject, RuleContext context)
    {
        if (subject.Workflow.Spec.Has("workflowTemplateRef") && subject.Workflow.Spec.HasContent("templates"))
            context.Report(ArgoWorkflowDiagnostics.TemplatesBesideReference, subject.Workflow.Spec.PlaceOf("templates"));
    }
}
