using Kfc.Validation.Yaml;
using NearestName = Kfc.Ir.NearestName;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>Containers mount volumes of their template or workflow. Argo looks them up before it applies a patch of the pod.</summary>
/// <remarks>
/// What a workflow template mounts may be a volume of the workflow that uses it, so its templates are looked at where a workflow uses them:
/// with <c>templateRef</c> the volumes of the workflow count, with <c>workflowTemplateRef</c> those of the workflow template as well.
/// </remarks>
internal sealed class MountedVolumes : Rule<(ArgoTemplate Template, ArgoContext Context)>
{
    public override void Check((ArgoTemplate Template, ArgoContext Context) subject, RuleContext context)
    {
        if (!subject.Context.Workflow.IsTemplate && !subject.Context.Workflow.Spec.Has("workflowTemplateRef"))
            Check(subject.Template, [subject.Context.Workflow.Spec], at: null, context);
    }

    /// <param name="template">The template.</param>
    /// <param name="specs">The workflow, and the workflow template from which it takes all.</param>
    /// <param name="at">Where to report it, when the template lies elsewhere.</param>
    /// <param name="context">Where it is reported.</param>
    public static void Check(ArgoTemplate template, IReadOnlyList<MapNode> specs, Place? at, RuleContext context)
    {
        var mounts = Containers(template.Node).SelectMany(c => c.Maps("volumeMounts")).Where(m => m.HasContent("name")).ToList();
        if (mounts.Count == 0)
            return;
        var owners = specs.Concat(specs.Select(s => s.Map("templateDefaults")).OfType<MapNode>()).Append(template.Node).ToList();
        var volumes = owners.SelectMany(o => o.Maps("volumes")).Concat(specs.SelectMany(s => s.Maps("volumeClaimTemplates")).Select(c => c.Map("metadata")).OfType<MapNode>())
            .Select(v => v.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var mount in mounts.Where(m => !volumes.Contains(m.Text("name")) && !volumes.Append(m.Text("name")).Any(v => v.Contains("{{", StringComparison.Ordinal))))
            context.Report(ArgoTemplateDiagnostics.UnknownVolume, at ?? mount.PlaceOf("name"), template.Name, mount.Text("name"), NearestName.Sentence(mount.Text("name"), volumes));
    }

    private static IEnumerable<MapNode> Containers(MapNode template) =>
        new[] { template.Map("container"), template.Map("script"), template.Map("containerSet") }.OfType<MapNode>()
            .Concat(template.Map("containerSet")?.Maps("containers") ?? []).Concat(template.Maps("initContainers")).Concat(template.Maps("sidecars"));
}
