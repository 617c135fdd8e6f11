using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>4: a template is of exactly one kind.</summary>
internal sealed class TemplateKind : Rule<ArgoTemplate>
{
    public override void Check(ArgoTemplate subject, RuleContext context)
    {
        var kinds = subject.Kinds.ToList();
        if (kinds.Count != 1)
            context.Report(ArgoTemplateDiagnostics.Kind, subject.Node, subject.Name, kinds.Count == 0 ? "of no kind" : "both " + string.Join(" and ", kinds));
    }
}
