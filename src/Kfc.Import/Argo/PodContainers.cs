using Kfc.Import.Kubernetes;
using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Argo;

/// <summary>Reads the containers of a template that stand beside its main one, or in its set.</summary>
internal sealed class PodContainers(TemplateText text, TemplateVolumes volumes, TemplatePorts ports, ImportContext context)
{
    /// <summary>Fields that carry over as they are.</summary>
    private static readonly string[] AsJson = ["envFrom", "imagePullPolicy", "lifecycle", "livenessProbe", "ports", "resources", "securityContext", "volumeDevices"];

    private static readonly string[] Known = ["name", "image", "command", "args", "env", "workingDir", "volumeMounts", "mirrorVolumeMounts", "dependencies", .. AsJson];

    /// <summary>The containers that a field of the template lists.</summary>
    /// <param name="template">The template.</param>
    /// <param name="field">The field.</param>
    /// <param name="main">The main container, whose volumes others may mirror.</param>
    public IEnumerable<ImportedContainer> Beside(YamlValue template, string field, YamlValue main)
    {
        foreach (var container in context.Mappings(template, field))
        {
            if (Read(container) is not { } read)
                continue;
            if (container["mirrorVolumeMounts"]?.IsTrue == true)
                Mirror(container, read, main);
            yield return read;
        }
    }

    /// <summary>One container; null when it lacks what it needs.</summary>
    public ImportedContainer? Read(YamlValue container)
    {
        if (context.Required(container, "A container of the template", "name") is not { } name || context.Required(container, $"The container '{name}'", "image") is null)
            return null;
        var variables = Variables.Of(container);
        var read = new ImportedContainer { Name = name, Image = text.Of(container["image"]!) };
        read.Command.AddRange(text.List(container, "command", variables));
        read.Args.AddRange(text.List(container, "args", variables));
        read.WorkingDirectory = container["workingDir"] is { } folder ? text.Of(folder) : null;
        ContainerEnvironment.Read(container, read, context, value => text.Argument(value, variables), text.Json);
        foreach (var field in AsJson)
        {
            if (container[field] is { } value)
                read.Fields.Add((field, text.Json(value)));
        }

        read.Volumes.AddRange(volumes.Of(container));
        foreach (var field in container.Keys.Where(key => !Known.Contains(key, StringComparer.Ordinal) && container[key] is not null))
        {
            if (field is "readinessProbe" or "startupProbe")
                context.Ignored(container.Field(field), field, "Argo does not wait until a container is ready, so that the main one must do so itself");
            else
                context.Ignored(container.Field(field), field, "it has no form in a component; set it by a patch of the task (Argo(a => …) of TaskOptions)");
        }

        return read;
    }

    /// <summary>Argo shows such a container what the main one mounts, and the files that it brings to it.</summary>
    private void Mirror(YamlValue container, ImportedContainer read, YamlValue main)
    {
        if (ports.InputPaths.Count > 0)
        {
            context.Cannot(
                container["mirrorVolumeMounts"]!,
                $"The container '{read.Name}' mirrors the main one, whose files at fixed paths are brought to it alone.",
                "Put the files into a volume that both mount, and leave 'mirrorVolumeMounts' out.");
        }

        read.Volumes.AddRange(volumes.Of(main));
    }
}
