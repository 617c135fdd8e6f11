using System.Collections.Immutable;
using System.Globalization;
using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Lowers tasks that are no containers.</summary>
internal static class OtherLeaves
{
    /// <summary>
    /// A pause that somebody ends, supplying the outputs. Argo's page asks for those that have an input of the same name, and offers its words; what
    /// stands there at first is no default of the output.
    /// </summary>
    public static Manifest.Template Lower(Emission emission, TaskNode node, ApprovalImplementation approval, Site site, Reader reader)
    {
        var inputs = Inputs(emission, node, site, reader, approval.Message is null ? [] : [approval.Message]);
        if (approval.Message is { } message && new LeafText(inputs, emission, node, isForPod: false).Of(message) is { } text)
            inputs.Declare(new("message") { Value = text });
        var ports = emission.Graph.Components[node.Component].Outputs;
        foreach (var port in ports)
        {
            var words = Words(port.Type) ?? [];
            inputs.Declare(new(port.Name) { Default = port.Default ?? words.FirstOrDefault(""), Enum = words });
        }

        return new(SafeNames.Of(node.Component, 120))
        {
            Inputs = inputs.Slots,
            Outputs = new([.. ports.Select(p => new Parameter(p.Name) { GlobalName = emission.Reported.NameOf(new(ValueKind.Output, node.Id, p.Name)), ValueFrom = new() { Supplied = true, Default = p.Default } })], []),
            Suspend = approval.ResumeAfterSeconds is { } seconds ? seconds.ToString(CultureInfo.InvariantCulture) : "",
        };
    }

    /// <summary>Something done with an object of the cluster.</summary>
    public static Manifest.Template Lower(Emission emission, TaskNode node, ResourceImplementation resource, Site site, Reader reader)
    {
        var inputs = Inputs(emission, node, site, reader, [resource.Manifest]);
        var manifest = new LeafText(inputs, emission, node).Of(resource.Manifest) ?? "";
        var ports = emission.Graph.Components[node.Component].Outputs;
        return LeafSettings.Apply(
            new(SafeNames.Of(node.Component, 120))
            {
                Inputs = inputs.Slots,
                Outputs = new([.. ports.Select(p => new Parameter(p.Name) { GlobalName = emission.Reported.NameOf(new(ValueKind.Output, node.Id, p.Name)), ValueFrom = new() { JsonPath = resource.OutputPaths.GetValueOrDefault(p.Name) } })], []),
                Resource = new(Word(resource.Action), manifest, resource.SuccessCondition, resource.FailureCondition),
            },
            node.Settings,
            emission.Graph.Settings);
    }

    private static LeafInputs Inputs(Emission emission, TaskNode node, Site site, Reader reader, IEnumerable<Ir.Template> templates)
    {
        var parts = templates.SelectMany(t => t.Parts).ToList();
        return new(
            emission, node, site, reader,
            parts.OfType<InputPathPart>().Select(p => p.Port).ToHashSet(StringComparer.Ordinal),
            parts.OfType<InputValuePart>().Select(p => p.Port).ToHashSet(StringComparer.Ordinal));
    }

    private static ImmutableArray<string>? Words(WireType type) => type switch
    {
        EnumType words => words.Members,
        ScalarType { Scalar: ScalarKind.Bool } => ["false", "true"],
        _ => null,
    };

    private static string Word(ResourceAction action) => action switch
    {
        ResourceAction.Get => "get",
        ResourceAction.Create => "create",
        ResourceAction.Apply => "apply",
        ResourceAction.Patch => "patch",
        ResourceAction.Replace => "replace",
        _ => "delete",
    };
}
