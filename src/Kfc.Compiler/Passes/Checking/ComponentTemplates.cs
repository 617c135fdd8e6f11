using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>The templates of a component use ports that it has, in ways that they allow.</summary>
internal static class ComponentTemplates
{
    public static void Check(ComponentSpec component, ComponentPorts ports, Action<DiagnosticDescriptor, object?[]> report)
    {
        if (component.Implementation is not ContainerImplementation container)
            return;
        foreach (var template in container.Command)
            Check(template, "command");
        foreach (var template in container.Args)
            Check(template, "arguments");
        foreach (var variable in container.Env)
            Check(variable.Value, $"variable {variable.Name}");

        void Check(Template template, string place)
        {
            foreach (var part in template.Parts)
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
    }
}
