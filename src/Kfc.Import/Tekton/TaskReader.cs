using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Tekton;

/// <summary>
/// Reads Tekton Tasks of one step. A workspace becomes an input and an output: the step works on a copy of the folder that it is given and
/// hands the copy on, which means the same on every engine.
/// </summary>
internal static class TaskReader
{
    public static bool Recognises(YamlValue document) =>
        document.TextOf("apiVersion")?.StartsWith("tekton.dev/", StringComparison.Ordinal) == true && document.TextOf("kind") is "Task" or "ClusterTask";

    public static ImportedComponent? Read(YamlValue document, ImportContext context)
    {
        if (context.Mapping(document, "spec") is not { } spec)
        {
            if (!context.HasErrors)
                context.Missing(document, "The task", "spec");
            return null;
        }

        if (document["metadata"]?.TextOf("name") is not { } name)
        {
            context.Missing(document, "The task", "metadata.name");
            return null;
        }

        var steps = context.Mappings(spec, "steps").ToList();
        if (steps.Count != 1 || spec["sidecars"] is not null)
        {
            context.Cannot(
                spec,
                steps.Count == 0 ? "The task has no step." : spec["sidecars"] is not null ? "The task has sidecars." : $"The task has {steps.Count} steps, which share a pod.",
                "Write one Task for each step and pass files between them through a workspace.",
                "Write a component whose image does all of it.");
            return null;
        }

        return Component(name, document, spec, new TaskStep(steps[0], spec["stepTemplate"]), context);
    }

    private static ImportedComponent? Component(string name, YamlValue document, YamlValue spec, TaskStep step, ImportContext context)
    {
        if (step.Field("image") is not { Kind: YamlKind.Scalar } image)
        {
            context.Missing(step.Value, "The step", "image");
            return null;
        }

        var component = new ImportedComponent
        {
            Name = name,
            Description = spec.TextOf("description"),
            File = context.File,
            Line = document.Line,
            Format = "Tekton Task",
            Image = new TextNode(image.Text),
        };
        var ports = new TaskPorts(component, context);
        ports.Declare(spec);
        var text = new TaskText(component, ports, context);
        component.Image = text.Of(image);
        foreach (var used in PortUses.OfNode(component.Image))
            component.Input(used)!.IsFixed = true;
        foreach (var variable in step.Env(context))
        {
            if (variable["value"] is { Kind: YamlKind.Scalar } value)
                component.Env.Add((variable.TextOf("name") ?? "", text.Of(value)));
            else if (variable["valueFrom"] is not null)
                context.Ignored(variable, variable.TextOf("name") ?? "env", "set it on the task, by SecretEnv or ConfigMapEnv of TaskOptions");
            else
                component.Env.Add((variable.TextOf("name") ?? "", new TextNode("")));
        }

        foreach (var field in step.Fields.Where(field => field is not ("name" or "image" or "command" or "args" or "env" or "script" or "workingDir" or "displayName")))
            context.Ignored(step.Field(field)!, field, "set what it means on the task, by TaskOptions");
        if (spec["volumes"] is { } volumes)
            context.Ignored(volumes, "volumes", "mount them on the task, by Volumes of TaskOptions");
        TaskCommand.Build(component, ports, step, text, context);
        return component;
    }
}
