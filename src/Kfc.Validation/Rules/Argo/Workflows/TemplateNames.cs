using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Workflows;

/// <summary>3: templates have names, and no two the same.</summary>
internal sealed class TemplateNames : Rule<ArgoContext>
{
    public override void Check(ArgoContext subject, RuleContext context)
    {
        foreach (var unnamed in subject.Workflow.Templates.Where(t => t.Name.Length == 0))
            context.Report(StructureDiagnostics.Missing, unnamed.Node, "name");
        foreach (var twice in Duplicates.Of(subject.Workflow.Templates.Select(t => t.Node)))
            context.Report(ArgoWorkflowDiagnostics.DuplicateTemplate, twice.PlaceOf("name"), twice.Text("name"));
    }
}
