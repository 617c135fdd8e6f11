using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>39: resources of the whole pod are processors and memory and for templates with a pod.</summary>
internal sealed class PodResources : Rule<ArgoTemplate>
{
    public override void Check(ArgoTemplate subject, RuleContext context)
    {
        foreach (var field in new[] { "podResources", "resourceClaims" }.Where(f => subject.Node.Has(f)))
        {
            if (!subject.HasPod)
                context.Report(ArgoTemplateDiagnostics.PodResources, subject.Node.PlaceOf(field), field, $"is for templates with a pod, not for {subject.Kind}");
        }

        if (subject.Node.Map("podResources") is not { } resources)
            return;
        if (resources.Has("claims"))
            context.Report(ArgoTemplateDiagnostics.PodResources, resources.PlaceOf("claims"), "podResources", "takes no claims");
        foreach (var entry in new[] { "requests", "limits" }.SelectMany(f => resources.Map(f)?.Entries ?? []))
        {
            if (entry.Key is not ("cpu" or "memory") && !entry.Key.StartsWith("hugepages-", StringComparison.Ordinal))
                context.Report(ArgoTemplateDiagnostics.PodResources, entry.Place, "podResources", $"takes cpu, memory and hugepages, not {entry.Key}");
        }
    }
}
