using System.Collections.Immutable;
using Kfc.Argo.Manifest;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>Lowers one task of the author's to a template with a container, and fills the arguments of its call.</summary>
internal static class LeafTask
{
    public static Manifest.Template Lower(Emission emission, TaskNode node, Site site, Reader reader)
    {
        var component = emission.Graph.Components[node.Component];
        var texts = PodTemplates.Of(component.Implementation).SelectMany(t => t.Parts).ToList();
        var scripts = PodTemplates.Containers(component.Implementation).Select(c => c.Script).OfType<Ir.Template>().SelectMany(t => t.Parts).ToList();
        var inScripts = Ports(scripts.OfType<InputValuePart>().Select(p => p.Port));
        foreach (var part in scripts)
            texts.Remove(part);
        var inputs = new LeafInputs(
            emission, node, site, reader, Ports(texts.Concat(scripts).OfType<InputPathPart>().Select(p => p.Port)), Ports(texts.OfType<InputValuePart>().Select(p => p.Port)), inScripts);
        var pod = new LeafPod(emission, node, inputs, reader, writesOutputs: !component.Outputs.IsEmpty);
        var outputs = Outputs(emission, node, component, inputs, reader);
        return CacheKey.Apply(LeafSettings.Apply(
            new(SafeNames.Of(node.Component, 120))
            {
                Inputs = inputs.Slots,
                Outputs = outputs,
                Volumes = pod.Volumes,
                InitContainers = pod.Init,
                Container = pod.Main,
                Sidecars = pod.Sidecars,
            },
            node.Settings,
            emission.Graph.Settings), emission, node);
    }

    private static HashSet<string> Ports(IEnumerable<string> ports) => ports.ToHashSet(StringComparer.Ordinal);

    private static Slots Outputs(Emission emission, TaskNode node, ComponentSpec component, LeafInputs inputs, Reader reader)
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        var artifacts = ImmutableArray.CreateBuilder<Artifact>();
        foreach (var port in component.Outputs)
        {
            var path = LeafPaths.Output(port.Name);
            if (port.Type is not ArtifactType)
            {
                if (!port.Large || emission.Large.IsReadAsValue(node.Id, port.Name))
                    parameters.Add(new(port.Name) { GlobalName = emission.Reported.NameOf(new(ValueKind.Output, node.Id, port.Name)), ValueFrom = new() { Path = path } });
                if (port.Large)
                    artifacts.Add(new($"{port.Name}-file") { Path = path, GlobalName = emission.Reported.NameOf(new(ValueKind.File, node.Id, port.Name)) });
                continue;
            }

            var artifact = new Artifact(port.Name) { Path = path, GlobalName = emission.Reported.NameOf(new(ValueKind.Output, node.Id, port.Name)) };
            if (Key(emission, node, port.Name, reader) is { } key)
            {
                var name = inputs.Add($"{port.Name}-key", key);
                artifact = artifact with { IsPlain = true, Location = Storage.At(ExprText.Simple($"inputs.parameters.{name}"), emission.Graph.Settings) };
            }

            artifacts.Add(artifact);
        }

        // Nobody writes the file; the default is there when the task has succeeded.
        if (emission.Reported.MarkOf(node.Id) is { } mark)
            parameters.Add(new("kfc_made") { GlobalName = mark, ValueFrom = new() { Path = LeafPaths.Output("kfc_made"), Default = "true" } });
        return new(parameters.ToImmutable(), artifacts.ToImmutable());
    }

    /// <summary>The key that an artifact is stored under, when the engine does not choose one.</summary>
    private static string? Key(Emission emission, TaskNode node, string port, Reader reader)
    {
        if (emission.Keys.Of(node.Id, port) is { } collected)
            return Storage.KeyOf(collected, reader).Field();
        return node.Settings.ArtifactKeys.FirstOrDefault(a => a.Name == port) is { } own
            ? emission.Field(reader.Wire(own.Value), $"The key of the artifact '{port}' of '{node.Id}'", node.Source)
            : null;
    }
}
