using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Argo;

/// <summary>Reads the container and script templates of Argo workflows.</summary>
internal static class WorkflowReader
{
    private static readonly string[] Kinds = ["Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate", "CronWorkflow"];
    private static readonly string[] Carried = ["name", "inputs", "outputs", "container", "script", "metadata"];

    public static bool Recognises(YamlValue document) =>
        document.TextOf("apiVersion")?.StartsWith("argoproj.io/", StringComparison.Ordinal) == true && Kinds.Contains(document.TextOf("kind"), StringComparer.Ordinal);

    public static IEnumerable<ImportedStep> Read(YamlValue document, ImportContext context)
    {
        var spec = context.Mapping(document, "spec");
        if (spec is not null && document.TextOf("kind") == "CronWorkflow")
            spec = context.Mapping(spec, "workflowSpec");
        if (spec is null)
        {
            if (!context.HasErrors)
                context.Missing(document, "The workflow", "spec");
            yield break;
        }

        var metadata = document["metadata"];
        var holder = (metadata?.TextOf("name") ?? metadata?.TextOf("generateName"))?.TrimEnd('-');
        var defaults = spec["arguments"] is { } arguments ? Defaults(arguments, context) : [];
        foreach (var template in context.Mappings(spec, "templates"))
        {
            if (template["daemon"]?.IsTrue != true && (template["container"] ?? template["script"]) is { Kind: YamlKind.Mapping } container)
            {
                // What is wrong with one template does not keep the others from being imported.
                var part = context.Part();
                if (Template(template, container, holder, defaults, part) is { } step && !part.HasErrors)
                    yield return step;
            }
            else
            {
                var kind = template.Keys.FirstOrDefault(key => key is "daemon" or "dag" or "steps" or "resource" or "suspend" or "http" or "data" or "containerSet" or "plugin");
                context.Note(template, $"The template '{template.TextOf("name")}' ({kind ?? "without a container"}) is no component: write it as a pipeline.");
            }
        }
    }

    private static Dictionary<string, string?> Defaults(YamlValue arguments, ImportContext context) => context.Mappings(arguments, "parameters")
        .Where(parameter => parameter.TextOf("name") is not null)
        .GroupBy(parameter => parameter.TextOf("name")!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().TextOf("value"), StringComparer.Ordinal);

    private static ImportedComponent? Template(
        YamlValue template, YamlValue container, string? holder, Dictionary<string, string?> defaults, ImportContext context)
    {
        if (context.Required(template, "A template", "name") is not { } name || context.Required(container, "The container", "image") is not { } image)
            return null;
        var ports = new TemplatePorts(template, context);
        var component = new ImportedComponent
        {
            Name = name,
            Holder = holder,
            Description = template["metadata"]?["annotations"]?.TextOf("workflows.argoproj.io/description"),
            File = context.File,
            Line = template.Line,
            Format = "Argo template",
            Image = new TextNode(image),
            WorkingDirectory = container.TextOf("workingDir"),
        };
        ports.Declare(component);
        var text = new TemplateText(component, ports, defaults, context);
        component.Image = text.Of(container["image"]!);
        foreach (var input in PortUses.OfNode(component.Image).Select(used => component.Input(used)!))
            input.IsFixed = true;
        component.Command.AddRange(container.ItemsOf("command").Select(text.Of));
        component.Args.AddRange(container.ItemsOf("args").Select(text.Of));
        foreach (var variable in context.Mappings(container, "env"))
        {
            if (variable["value"] is { Kind: YamlKind.Scalar } value)
                component.Env.Add((variable.TextOf("name") ?? "", text.Of(value)));
            else
                context.Ignored(variable, variable.TextOf("name") ?? "env", "set it on the task, by SecretEnv or ConfigMapEnv of TaskOptions");
        }

        foreach (var field in container.Keys.Where(field => field is not ("image" or "command" or "args" or "env" or "workingDir" or "source" or "name")))
            context.Ignored(container.Field(field), field, "set it on the task, by TaskOptions");
        foreach (var field in template.Keys.Where(field => !Carried.Contains(field, StringComparer.Ordinal)))
            context.Ignored(template.Field(field), field, "set it on the task, by TaskOptions");
        FixedPaths.Wrap(component, ports, container["source"] is { } source ? text.Of(source) : null, container, context);
        return component;
    }
}
