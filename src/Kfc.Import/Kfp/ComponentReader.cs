using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Kfp;

/// <summary>Reads a KFP v1 <c>component.yaml</c>.</summary>
internal static class ComponentReader
{
    private static readonly string[] Fields = ["name", "description", "metadata", "inputs", "outputs", "implementation"];

    /// <summary>Stands for an image that the file leaves open; no input of a file has such a name.</summary>
    private const string ImageInput = " image";

    public static bool Recognises(YamlValue document) => document.Has("implementation");

    public static ImportedStep? Read(YamlValue document, string fallbackName, ImportContext context)
    {
        if (context.Mapping(document, "implementation") is not { } implementation)
        {
            if (document["implementation"] is null)
                context.Missing(document, "The component", "implementation");
            return null;
        }

        foreach (var field in document.Keys.Where(key => !Fields.Contains(key, StringComparer.Ordinal)))
            context.Ignored(document.Field(field), field, "component files have no such field");
        var name = document.TextOf("name") ?? fallbackName;
        if (context.Mapping(implementation, "graph") is { } graph)
            return GraphReader.Read(document, name, graph, context);
        if (context.Mapping(implementation, "container") is { } container)
            return Container(document, name, container, context);
        if (!context.HasErrors)
            context.Cannot(implementation, "The implementation is neither a container nor a graph.", "Import components that run a container image.");
        return null;
    }

    /// <summary>Reads the declared inputs and outputs.</summary>
    public static void Ports(YamlValue document, ImportedStep step, ImportContext context)
    {
        foreach (var input in context.Mappings(document, "inputs"))
        {
            if (context.Required(input, "An input", "name") is not { } name)
                continue;
            if (step.Input(name) is not null)
                context.Report(ImportDiagnostics.Collision.At(context.At(input), "input", name, name, name));
            step.Inputs.Add(new()
            {
                Name = name,
                Description = input.TextOf("description"),
                DeclaredType = TypeName(input["type"]),
                Default = Default(input),
                Optional = input["optional"]?.IsTrue == true,
                Line = input.Line,
            });
        }

        foreach (var output in context.Mappings(document, "outputs"))
        {
            if (context.Required(output, "An output", "name") is not { } name)
                continue;
            if (step.Output(name) is not null)
                context.Report(ImportDiagnostics.Collision.At(context.At(output), "output", name, name, name));
            step.Outputs.Add(new() { Name = name, Description = output.TextOf("description"), DeclaredType = TypeName(output["type"]), Line = output.Line });
        }
    }

    private static ImportedComponent? Container(YamlValue document, string name, YamlValue container, ImportContext context)
    {
        if (!container.Has("image") || context.Required(container, "The container", "image") is not { } image)
        {
            if (!container.Has("image"))
                context.Missing(container, "The container", "image");
            return null;
        }

        var component = new ImportedComponent
        {
            Name = name,
            Description = document.TextOf("description"),
            File = context.File,
            Line = document.Line,
            Format = "KFP component",
            Image = image.Trim().Length > 0 ? new TextNode(image) : new ValueNode(ImageInput),
        };
        Ports(document, component, context);
        if (component.Image is ValueNode)
        {
            context.Report(ImportDiagnostics.NoImage.At(context.At(container["image"]!)));
            component.Prepend(new() { Name = ImageInput, Description = "The container's image, which the file leaves open.", Line = container.Line, IsFixed = true });
        }

        foreach (var field in container.Keys.Where(key => key is not ("image" or "command" or "args" or "env" or "fileOutputs")))
            context.Ignored(container.Field(field), field, "component files have no such field");
        var placeholders = new PlaceholderReader(component, context);
        component.Command.AddRange(placeholders.List(container, "command"));
        component.Args.AddRange(placeholders.List(container, "args"));
        if (context.Mapping(container, "env") is { } env)
            component.Env.AddRange(env.Keys.Select(key => (key, placeholders.Variable(env.Field(key)))));
        if (context.Mapping(container, "fileOutputs") is { } files)
            FileOutputs.Wrap(component, files, context);
        if (ExecutorInput.IsUsed(component))
            ExecutorInput.Launch(component);
        return component;
    }

    /// <summary>A type is a name, or a mapping from a name to its properties.</summary>
    private static string? TypeName(YamlValue? type) => type switch
    {
        { Kind: YamlKind.Scalar } => type.Text,
        { Kind: YamlKind.Mapping, Keys: [var name, ..] } => name,
        { Kind: YamlKind.Sequence } => "List",
        _ => null,
    };

    private static string? Default(YamlValue input) => input["default"] switch
    {
        null => null,
        { Kind: YamlKind.Scalar } scalar => scalar.Text,
        var json => YamlJson.Of(json),
    };
}
