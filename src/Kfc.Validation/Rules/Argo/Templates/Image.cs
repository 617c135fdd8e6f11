using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>15: a container and a script have an image, their own or that of the defaults.</summary>
internal sealed class Image : Rule<(ArgoTemplate Template, ArgoContext Context)>
{
    public override void Check((ArgoTemplate Template, ArgoContext Context) subject, RuleContext context)
    {
        foreach (var kind in new[] { "container", "script" })
        {
            if (subject.Template.Node.Map(kind) is { } container && container.Text("image").Length == 0
                && subject.Context.Workflow.Spec.Map("templateDefaults")?.Map(kind)?.Text("image").Length is null or 0)
            {
                context.Report(ArgoTemplateDiagnostics.NoImage, subject.Template.Node.PlaceOf(kind), subject.Template.Name, kind);
            }
        }
    }
}
