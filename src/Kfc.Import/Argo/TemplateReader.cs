using Kfc.Import.Kubernetes;
using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Argo;

/// <summary>Reads one template of a workflow.</summary>
/// <param name="template">The template.</param>
/// <param name="workflow">The workflow's spec, whose volumes it may mount.</param>
/// <param name="holder">Name of the workflow.</param>
/// <param name="defaults">The workflow's arguments.</param>
/// <param name="context">What there is to say about this template.</param>
internal sealed class TemplateReader(YamlValue template, YamlValue workflow, string? holder, Dictionary<string, string?> defaults, ImportContext context)
{
    private static readonly string[] Carried = ["name", "inputs", "outputs", "container", "script", "containerSet", "metadata", "initContainers", "sidecars", "volumes", "daemon"];
    private static readonly string[] CarriedOfMain = ["image", "command", "args", "env", "workingDir", "source", "name", "volumeMounts"];

    private readonly TemplatePorts _ports = new(template, context);

    /// <summary>The component; null, with a diagnostic that says why, when it is none.</summary>
    public ImportedStep? Read()
    {
        var set = context.Mapping(template, "containerSet");
        var main = context.Mapping(template, "container") ?? context.Mapping(template, "script");
        if ((set ?? main) is null)
        {
            if (!context.HasErrors)
                Other();
            return null;
        }

        if (template["daemon"]?.IsTrue == true)
        {
            context.Cannot(
                template["daemon"]!,
                $"The template '{template.TextOf("name")}' goes on while other templates run, and is stopped when the part that it stands in has ended.",
                "Run its container as a sidecar of the component that needs it.");
            return null;
        }

        if (context.Required(template, "A template", "name") is not { } name)
            return null;
        return set is null ? Component(name, main!) : Pod(name, set);
    }

    private void Other()
    {
        var kind = template.Keys.FirstOrDefault(key => key is "dag" or "steps" or "resource" or "suspend" or "http" or "data" or "plugin");
        var what = kind switch
        {
            "resource" => "derive a class from ResourceComponent",
            "suspend" => "derive a class from ApprovalComponent",
            _ => "write it as a pipeline",
        };
        context.Note(template, $"The template '{template.TextOf("name")}' ({kind ?? "without a container"}) is no component: {what}.");
    }

    private ImportedComponent? Component(string name, YamlValue main)
    {
        if (context.Required(main, "The container", "image") is not { } image)
            return null;
        var component = new ImportedComponent
        {
            Name = name,
            Holder = holder,
            Description = Description(),
            File = context.File,
            Line = template.Line,
            Format = "Argo template",
            Image = new TextNode(image),
        };
        _ports.Declare(component);
        var text = new TemplateText(component, _ports, defaults, context);
        var volumes = new TemplateVolumes(template, workflow, text, context);
        component.Image = text.Of(main["image"]!);
        Fix(component, component.Image);
        component.WorkingDirectory = main["workingDir"] is { } folder ? text.Of(folder) : null;
        var variables = Variables.Of(main);
        component.Command.AddRange(text.List(main, "command", variables));
        component.Args.AddRange(text.List(main, "args", variables));
        foreach (var variable in context.Mappings(main, "env"))
        {
            if (variable["valueFrom"] is null && context.Required(variable, "A variable", "name") is { } variableName)
                component.Env.Add((variableName, ContainerEnvironment.Value(variable, context, value => text.Argument(value, variables))));
            else if (variable["valueFrom"] is not null)
                context.Ignored(variable, variable.TextOf("name") ?? "env", "set it on the task, by SecretEnv or ConfigMapEnv of TaskOptions");
        }

        ContainerEnvironment.Once(component.Env, [], main, context);
        component.Volumes.AddRange(volumes.Of(main));
        var others = new PodContainers(text, volumes, _ports, context);
        component.Init.AddRange(others.Beside(template, "initContainers", main));
        component.Sidecars.AddRange(others.Beside(template, "sidecars", main));
        foreach (var container in component.Init.Concat(component.Sidecars))
            Fix(component, container.Image);
        foreach (var field in main.Keys.Where(field => !CarriedOfMain.Contains(field, StringComparer.Ordinal)))
            context.Ignored(main.Field(field), field, "set it on the task, by TaskOptions");
        if (component.Init.Count + component.Sidecars.Count > 0)
            FixedPaths.RefuseShared(_ports, component.Volumes, main, context);
        Rest(volumes);
        FixedPaths.Wrap(component.Command, _ports, main["source"] is { } source ? text.Of(source) : null, main, context);
        return component;
    }

    private ImportedPod Pod(string name, YamlValue set)
    {
        var pod = new ImportedPod
        {
            Name = name,
            Holder = holder,
            Description = Description(),
            File = context.File,
            Line = template.Line,
            Format = "Argo template",
        };
        _ports.Declare(pod);
        var text = new TemplateText(pod, _ports, defaults, context);
        var volumes = new TemplateVolumes(template, workflow, text, context);
        new ContainerSet(set, template, _ports, context).Read(pod, new(text, volumes, _ports, context), volumes);
        foreach (var container in pod.Steps.Concat(pod.Sidecars))
            Fix(pod, container.Image);
        Rest(volumes);
        return pod;
    }

    private string? Description() => template["metadata"]?["annotations"]?.TextOf("workflows.argoproj.io/description");

    /// <summary>An image is known when the pipeline is defined.</summary>
    private static void Fix(ImportedStep step, ArgNode image)
    {
        foreach (var input in PortUses.OfNode(image).Select(used => step.Input(used)!))
            input.IsFixed = true;
    }

    private void Rest(TemplateVolumes volumes)
    {
        volumes.Rest();
        if (template["metadata"]?["labels"] is { } labels)
            context.Ignored(labels, "labels", "set them on the task, by TaskOptions");
        foreach (var field in template.Keys.Where(field => !Carried.Contains(field, StringComparer.Ordinal)))
            context.Ignored(template.Field(field), field, "set it on the task, by TaskOptions");
    }
}
