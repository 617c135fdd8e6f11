using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Workflows;

/// <summary>3: names of templates are unique.</summary>
internal sealed class TemplateNames : Rule<ArgoContext>
{
    public override void Check(ArgoContext subject, RuleContext context)
    {
        foreach (var twice in Duplicates.Of(subject.Workflow.Templates.Select(t => t.Node)))
            context.Report(ArgoWorkflowDiagnostics.DuplicateTemplate, twice.PlaceOf("name"), twice.Text("name"));
    }
}
