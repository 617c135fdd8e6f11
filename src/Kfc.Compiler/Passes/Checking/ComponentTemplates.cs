using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>The templates of a component use ports that it has, in ways that they allow.</summary>
internal static class ComponentTemplates
{
    public static void Check(ComponentSpec component, ComponentPorts ports, Action<DiagnosticDescriptor, object?[]> report)
    {
        foreach (var (template, place) in Of(component.Implementation))
        {
            foreach (var part in template.Parts)
                Check(part, place);
        }

        void Check(TemplatePart part, string place)
        {
            switch (part)
            {
                case InputValuePart value when !ports.Inputs.ContainsKey(value.Port):
                    report(GraphDiagnostics.UnknownPort, [component.Name, "the input", value.Port, place]);
                    break;
                case InputValuePart value when ports.Inputs[value.Port].Type is ArtifactType artifact:
                    report(GraphDiagnostics.ArtifactAsText, [$"Component '{component.Name}', in its {place},", artifact]);
                    break;
                case InputPathPart path when !ports.Inputs.ContainsKey(path.Port):
                    report(GraphDiagnostics.UnknownPort, [component.Name, "the file of the input", path.Port, place]);
                    break;
                case OutputPathPart path when !ports.Outputs.ContainsKey(path.Port):
                    report(GraphDiagnostics.UnknownPort, [component.Name, "the file of the output", path.Port, place]);
                    break;
            }
        }
    }

    /// <summary>All templates of an implementation, each with what messages call its place.</summary>
    public static IEnumerable<(Template Template, string Place)> Of(Implementation implementation) => implementation switch
    {
        ContainerImplementation container =>
        [
            .. container.Command.Select(template => (template, "command")),
            .. container.Args.Select(template => (template, "arguments")),
            .. container.Env.Select(variable => (variable.Value, $"variable {variable.Name}")),
            (container.Image, "image"),
            .. container.WorkingDirectory is { } folder ? [(folder, "working directory")] : Array.Empty<(Template, string)>(),
            .. container.Volumes.SelectMany(volume => new[] { volume.Source, volume.Path }).OfType<Template>().Select(template => (template, "volumes")),
            .. container.Init.Concat(container.Sidecars).SelectMany(Of),
        ],
        StepsImplementation steps => steps.Steps.Concat(steps.Sidecars).SelectMany(Of),
        ApprovalImplementation { Message: { } message } => [(message, "message")],
        ImporterImplementation { Revision: { } revision } importer => [(importer.Uri, "address"), (revision, "revision")],
        ImporterImplementation importer => [(importer.Uri, "address")],
        ResourceImplementation resource => [(resource.Manifest, "manifest")],
        _ => [],
    };

    /// <summary>All templates of one container of a pod.</summary>
    private static IEnumerable<(Template Template, string Place)> Of(PodContainer container)
    {
        yield return (container.Image, $"image of the container '{container.Name}'");
        foreach (var element in container.Command.Concat(container.Args))
            yield return (element, $"arguments of the container '{container.Name}'");
        foreach (var variable in container.Env)
            yield return (variable.Value, $"variable {variable.Name} of the container '{container.Name}'");
        if (container.Script is { } script)
            yield return (script, $"script of the container '{container.Name}'");
        if (container.WorkingDirectory is { } folder)
            yield return (folder, $"working directory of the container '{container.Name}'");
        foreach (var field in container.Fields)
            yield return (field.Json, $"field {field.Name} of the container '{container.Name}'");
        foreach (var source in container.Volumes.SelectMany(volume => new[] { volume.Source, volume.Path }).OfType<Template>())
            yield return (source, $"volumes of the container '{container.Name}'");
    }
}
