using Kfc.Validation.Yaml;
using NearestName = Kfc.Ir.NearestName;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>Containers mount volumes of their template or workflow. Argo looks them up before it applies a patch of the pod.</summary>
/// <remarks>What a workflow template mounts may be a volume of the workflow that uses it.</remarks>
internal sealed class MountedVolumes : Rule<(ArgoTemplate Template, ArgoContext Context)>
{
    public override void Check((ArgoTemplate Template, ArgoContext Context) subject, RuleContext context)
    {
        var (template, workflow) = (subject.Template.Node, subject.Context.Workflow);
        if (workflow.IsTemplate || workflow.Spec.Has("workflowTemplateRef") || workflow.Spec.Has("templateDefaults"))
            return;
        var mounts = new[] { template.Map("container"), template.Map("script") }.OfType<MapNode>()
            .Concat(template.Maps("initContainers")).Concat(template.Maps("sidecars")).SelectMany(c => c.Maps("volumeMounts"))
            .Where(m => m.HasContent("name")).ToList();
        if (mounts.Count == 0)
            return;
        var volumes = template.Maps("volumes").Concat(workflow.Spec.Maps("volumes"))
            .Concat(workflow.Spec.Maps("volumeClaimTemplates").Select(c => c.Map("metadata")).OfType<MapNode>())
            .Select(v => v.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var mount in mounts.Where(m => !volumes.Contains(m.Text("name")) && !volumes.Append(m.Text("name")).Any(v => v.Contains("{{", StringComparison.Ordinal))))
            context.Report(ArgoTemplateDiagnostics.UnknownVolume, mount.PlaceOf("name"), mount.Text("name"), NearestName.Sentence(mount.Text("name"), volumes));
    }
}
