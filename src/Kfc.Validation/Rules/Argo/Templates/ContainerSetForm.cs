using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>34, 35: containers of a set have names and images, wait for each other in order, and leave Argo's own names alone.</summary>
internal sealed class ContainerSetForm : Rule<ArgoTemplate>
{
    public override void Check(ArgoTemplate subject, RuleContext context)
    {
        foreach (var unnamed in subject.Node.Maps("initContainers").Where(c => c.Text("name").Length == 0))
            context.Report(ArgoTemplateDiagnostics.InitName, unnamed);
        foreach (var sidecar in subject.Node.Maps("sidecars").Where(s => IsReserved(s.Text("name"))))
            context.Report(ArgoTemplateDiagnostics.ReservedContainer, sidecar.PlaceOf("name"), sidecar.Text("name"));
        if (subject.Node.Map("containerSet") is not { } set)
            return;
        var containers = set.Maps("containers").ToList();
        if (containers.Count == 0)
            context.Report(ArgoTemplateDiagnostics.EmptySet, set);
        foreach (var twice in Duplicates.Of(containers))
            context.Report(ArgoTemplateDiagnostics.SetMember, twice, $"'{twice.Text("name")}' stands twice");
        foreach (var container in containers)
            Member(container, containers, context);
        var edges = containers.DistinctBy(c => c.Text("name"), StringComparer.Ordinal)
            .ToDictionary(c => c.Text("name"), c => c.Scalars("dependencies").Select(d => d.Text).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        if (Cycles.Find(edges) is { } cycle)
            context.Report(ArgoTemplateDiagnostics.SetMember, set, $"containers wait for each other: {string.Join(" -> ", cycle)}");
        if ((subject.InputArtifacts.Any() || subject.OutputParameters.Any() || subject.OutputArtifacts.Any()) && containers.TrueForAll(c => c.Text("name") != "main"))
            context.Report(ArgoTemplateDiagnostics.NoMain, set);
    }

    private static void Member(MapNode container, List<MapNode> all, RuleContext context)
    {
        var name = container.Text("name");
        if (container.Scalar("name") is { } text)
            Names.Container(text, context);
        if (name.Length == 0)
            context.Report(ArgoTemplateDiagnostics.SetMember, container, "one has no name");
        else if (IsReserved(name) || name == "init")
            context.Report(ArgoTemplateDiagnostics.ReservedContainer, container.PlaceOf("name"), name);
        if (container.Text("image").Length == 0)
            context.Report(ArgoTemplateDiagnostics.SetMember, container, $"'{name}' has no image");
        foreach (var unknown in container.Scalars("dependencies").Where(d => all.TrueForAll(c => c.Text("name") != d.Text)))
            context.Report(ArgoTemplateDiagnostics.SetMember, unknown, $"'{name}' waits for '{unknown.Text}', which is none of them");
    }

    private static bool IsReserved(string name) => name is "wait" or "supervisor" || name.StartsWith("artifact-plugin-", StringComparison.Ordinal);
}
