using System.Collections.Immutable;
using Kfc.Argo.Manifest;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>Lowers one task of the author's to a template with a container, and fills the arguments of its call.</summary>
internal static class LeafTask
{
    private const string OutputsVolume = "kfc-outputs";
    private const string ValuesVolume = "kfc-values";

    public static Manifest.Template Lower(Emission emission, TaskNode node, Site site, Reader reader)
    {
        var component = emission.Graph.Components[node.Component];
        var container = (ContainerImplementation)component.Implementation;
        var parts = container.Templates.SelectMany(t => t.Parts).ToList();
        var inputs = new LeafInputs(
            emission, node, site, reader,
            parts.OfType<InputPathPart>().Select(p => p.Port).ToHashSet(StringComparer.Ordinal),
            parts.OfType<InputValuePart>().Select(p => p.Port).ToHashSet(StringComparer.Ordinal));
        var text = new LeafText(inputs, emission, node);
        var volumes = new TaskVolumes(node.Settings);
        var field = new LeafText(inputs, emission, node, isForPod: false);
        var main = new ContainerSpec(field.Of(container.Image) ?? "")
        {
            ImagePullPolicy = node.Settings.ImagePullPolicy,
            WorkingDir = container.WorkingDirectory is { } folder ? field.Of(folder) : null,
            Command = text.Elements(container.Command),
            Args = text.Elements(container.Args),
            Env = Environment(emission, node, container, inputs, text, reader),
            Resources = ResourceRequirements.Of(node.Settings.Resources),
            Security = PodSecurity.Container(emission.Graph.Settings.Security),
        };
        var outputs = Outputs(emission, node, component, inputs, reader);
        return CacheKey.Apply(LeafSettings.Apply(
            new(SafeNames.Of(node.Component, 120))
            {
                Inputs = inputs.Slots,
                Outputs = outputs,
                Volumes = [.. volumes.Volumes, .. Own(outputs, inputs)],
                InitContainers = inputs.Files.Count == 0 ? [] : [Files(inputs, emission.Options.HelperImage)],
                Container = main with { Mounts = [.. volumes.Mounts, .. volumes.OfRun.Select(v => new Mount(v.Name, v.MountPath, v.SubPath, v.ReadOnly)), .. Mounts(outputs, inputs)] },
            },
            node.Settings,
            emission.Graph.Settings), emission, node);
    }

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

    /// <summary>The component's variables, overridden in place by the task's; those from the cluster come last.</summary>
    private static ImmutableArray<EnvVar> Environment(
        Emission emission, TaskNode node, ContainerImplementation container, LeafInputs inputs, LeafText text, Reader reader)
    {
        var all = new OrderedDictionary<string, EnvVar>(StringComparer.Ordinal);
        foreach (var variable in container.Env)
        {
            if (text.Of(variable.Value) is { } value)
                all[variable.Name] = new(variable.Name, value);
        }

        foreach (var variable in node.Settings.Env)
        {
            var value = emission.Field(reader.Wire(variable.Value), $"The variable {variable.Name} of '{node.Id}'", node.Source);
            var name = inputs.Add($"env-{string.Concat(variable.Name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'))}", value);
            all[variable.Name] = new(variable.Name, LeafText.Of(name, FreeText.Is(variable.Value.Type)));
        }

        foreach (var source in node.Settings.EnvFrom)
            all[source.Variable] = new(source.Variable, null, new(source.Source == ClusterObject.Secret, source.Object, source.Key, source.Optional));
        return [.. all.Values];
    }

    private static IEnumerable<Kubernetes.Volume> Own(Slots outputs, LeafInputs inputs)
    {
        if (!outputs.IsEmpty)
            yield return new(OutputsVolume, VolumeKind.Empty);
        if (inputs.Files.Count > 0)
            yield return new(ValuesVolume, VolumeKind.Empty);
    }

    /// <summary>The folder of the outputs must exist and be writable for any user.</summary>
    private static IEnumerable<Mount> Mounts(Slots outputs, LeafInputs inputs)
    {
        if (!outputs.IsEmpty)
            yield return new(OutputsVolume, LeafPaths.Outputs);
        if (inputs.Files.Count > 0)
            yield return new(ValuesVolume, LeafPaths.Values, ReadOnly: true);
    }

    /// <summary>Writes values to files before the main container starts; in base64 they arrive byte for byte.</summary>
    private static ContainerSpec Files(LeafInputs inputs, string image) => new(image)
    {
        Name = ValuesVolume,
        Command = ["sh", "-c", "while [ $# -gt 0 ]; do printf %s \"$2\" | base64 -d >\"$1\" || exit 1; shift 2; done", "sh"],
        Args = [.. inputs.Files.SelectMany(f => (string[])[f.Path, ExprText.Simple($"inputs.parameters.{f.Parameter}")])],
        Mounts = [new(ValuesVolume, LeafPaths.Values)],
        Security = PodSecurity.Helper,
    };
}
