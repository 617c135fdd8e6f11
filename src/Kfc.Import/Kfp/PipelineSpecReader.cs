using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Kfp;

/// <summary>Reads the components of a KFP v2 file: a component or pipeline as KFP's compiler writes it.</summary>
internal static class PipelineSpecReader
{
    public static bool Recognises(YamlValue document) => document.Has("deploymentSpec") && document.Has("components");

    /// <summary>The second document of such a file: settings of the platform.</summary>
    public static bool IsPlatform(YamlValue document) => document.Has("platforms");

    public static IEnumerable<ImportedStep> Read(YamlValue document, ImportContext context)
    {
        if (context.Mapping(document, "components") is not { } components
            || context.Mapping(document, "deploymentSpec") is not { } deployment || context.Mapping(deployment, "executors") is not { } executors)
        {
            yield break;
        }

        foreach (var key in components.Keys)
        {
            var component = components.Field(key);
            if (component.Kind == YamlKind.Mapping && component.TextOf("executorLabel") is { } label && context.Mapping(executors, label) is { } executor
                && Read(key, component, executor, context) is { } step)
            {
                yield return step;
            }
        }
    }

    private static ImportedComponent? Read(string key, YamlValue spec, YamlValue executor, ImportContext context)
    {
        if (context.Mapping(executor, "container") is not { } container)
        {
            context.Ignored(executor, key, $"it is of the kind {executor.Keys.FirstOrDefault() ?? "nothing"}, which needs no component in Kfc or has no container");
            return null;
        }

        if (context.Required(container, "The container", "image") is not { } image)
            return null;
        var component = new ImportedComponent
        {
            Name = key.StartsWith("comp-", StringComparison.Ordinal) ? key["comp-".Length..] : key,
            File = context.File,
            Line = spec.Line,
            Format = "KFP component",
            Image = new TextNode(image),
        };
        Inputs(spec, component, context);
        Outputs(spec, component, context);
        foreach (var field in container.Keys.Where(field => field is not ("image" or "command" or "args" or "env")))
            context.Ignored(container.Field(field), field, "set it on the task, by TaskOptions");

        var text = new PipelineSpecText(component, context);
        component.Command.AddRange(container.ItemsOf("command").SelectMany(text.Elements));
        component.Args.AddRange(container.ItemsOf("args").SelectMany(text.Elements));
        foreach (var variable in context.Mappings(container, "env"))
            component.Env.Add((variable.TextOf("name") ?? "", variable["value"] is { } value ? new ConcatNode([.. text.Elements(value)]) : new TextNode("")));
        if (ExecutorInput.IsUsed(component))
            ExecutorInput.Launch(component);
        return component;
    }

    private static void Inputs(YamlValue spec, ImportedComponent component, ImportContext context)
    {
        if (context.Mapping(spec, "inputDefinitions") is not { } inputs)
            return;
        foreach (var (name, port) in Ports(inputs, "parameters", context))
        {
            component.Inputs.Add(new()
            {
                Name = name,
                Description = port.TextOf("description"),
                DeclaredType = port.TextOf("parameterType") ?? port.TextOf("type") ?? "STRING",
                Default = port["defaultValue"] is { } value ? Default(value) : null,
                Optional = port["isOptional"]?.IsTrue == true && port["defaultValue"] is null,
                Line = port.Line,
            });
        }

        foreach (var (name, port) in Ports(inputs, "artifacts", context))
        {
            if (port["isArtifactList"]?.IsTrue == true)
                context.Cannot(port, $"The input '{name}' is a list of artifacts.", "Give the component one input per artifact.");
            component.Inputs.Add(new()
            {
                Name = name,
                Description = port.TextOf("description"),
                DeclaredType = Schema(port),
                Optional = port["isOptional"]?.IsTrue == true,
                Line = port.Line,
                IsArtifact = true,
            });
        }
    }

    private static void Outputs(YamlValue spec, ImportedComponent component, ImportContext context)
    {
        if (context.Mapping(spec, "outputDefinitions") is not { } outputs)
            return;
        foreach (var (name, port) in Ports(outputs, "parameters", context))
            component.Outputs.Add(new() { Name = name, Description = port.TextOf("description"), DeclaredType = port.TextOf("parameterType") ?? "STRING", Line = port.Line });
        foreach (var (name, port) in Ports(outputs, "artifacts", context))
            component.Outputs.Add(new() { Name = name, Description = port.TextOf("description"), DeclaredType = Schema(port), Line = port.Line, IsArtifact = true });
    }

    private static IEnumerable<(string Name, YamlValue Port)> Ports(YamlValue map, string field, ImportContext context) =>
        context.Mapping(map, field) is { } ports
            ? ports.Keys.Where(name => ports.Field(name).Kind == YamlKind.Mapping).Select(name => (name, ports.Field(name)))
            : [];

    private static string? Schema(YamlValue port) => port["artifactType"]?.TextOf("schemaTitle");

    /// <summary>Numbers of these files are of double precision, whole ones too.</summary>
    private static string Default(YamlValue value)
    {
        var json = value.Kind == YamlKind.Scalar && !value.IsPlain ? value.Text : YamlJson.Of(value);
        if (value.Kind != YamlKind.Scalar)
            return json;
        return !value.IsPlain ? value.Text : json.EndsWith(".0", StringComparison.Ordinal) ? json[..^2] : json.Trim('"');
    }
}
