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
        ],
        ApprovalImplementation { Message: { } message } => [(message, "message")],
        ImporterImplementation { Revision: { } revision } importer => [(importer.Uri, "address"), (revision, "revision")],
        ImporterImplementation importer => [(importer.Uri, "address")],
        ResourceImplementation resource => [(resource.Manifest, "manifest")],
        _ => [],
    };
}
