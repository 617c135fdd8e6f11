using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Argo;

/// <summary>The inputs and outputs of a template, with the paths that it fixes for them.</summary>
internal sealed class TemplatePorts(YamlValue template, ImportContext context)
{
    /// <summary>Standard output of a script, which Argo takes as its result.</summary>
    public const string Result = "result";

    /// <summary>Inputs that the program expects at a path.</summary>
    public List<(string Input, string Path)> InputPaths { get; } = [];

    /// <summary>Outputs that the program leaves at a path.</summary>
    public List<(string Output, string Path)> OutputPaths { get; } = [];

    public void Declare(ImportedStep component)
    {
        if (context.Mapping(template, "inputs") is { } inputs)
        {
            foreach (var (name, parameter) in Named(inputs, "parameters"))
            {
                component.Inputs.Add(new()
                {
                    Name = name,
                    Description = parameter.TextOf("description"),
                    DeclaredType = "String",
                    Default = parameter.TextOf("value") ?? parameter.TextOf("default"),
                    Line = parameter.Line,
                });
                Rest(parameter, "the pipeline says the value", "name", "value", "default", "description");
            }

            foreach (var (name, artifact) in Named(inputs, "artifacts"))
            {
                component.Inputs.Add(new() { Name = name, Line = artifact.Line, IsArtifact = true });
                if (artifact["optional"]?.IsTrue == true)
                    context.Ignored(artifact["optional"]!, "optional", "the class requires the artifact");
                if (artifact.TextOf("path") is { } path)
                    InputPaths.Add((name, path));
                Rest(artifact, "the pipeline says where the artifact comes from, by an importer or another task", "name", "path", "optional", "description");
            }
        }

        if (context.Mapping(template, "outputs") is { } outputs)
        {
            foreach (var (name, parameter) in Named(outputs, "parameters"))
            {
                component.Outputs.Add(new() { Name = name, DeclaredType = "String", Line = parameter.Line });
                Rest(parameter, "an output is what the program writes", "name", "valueFrom", "description");
                if (parameter["valueFrom"] is { Kind: YamlKind.Mapping } from)
                    Rest(from, "a task that leaves its output out has failed", "path", "parameter", "expression", "event", "jsonPath", "jqFilter", "supplied");
                if (parameter["valueFrom"]?.TextOf("path") is { } path)
                    OutputPaths.Add((name, path));
                else
                    context.Cannot(parameter, $"The output '{name}' is no file of the program.", "Let the program write it to a file (`valueFrom: {path: …}`).");
            }

            foreach (var (name, artifact) in Named(outputs, "artifacts"))
            {
                component.Outputs.Add(new() { Name = name, Line = artifact.Line, IsArtifact = true });
                if (artifact["optional"]?.IsTrue == true)
                    context.Ignored(artifact["optional"]!, "optional", "a task that leaves its output out has failed");
                Rest(artifact, "where artifacts are kept is said for the whole run", "name", "path", "optional", "description");
                if (artifact.TextOf("path") is { } path)
                    OutputPaths.Add((name, path));
            }
        }

        if (template["script"] is not null && component.Output(Result) is null)
            component.Outputs.Add(new() { Name = Result, DeclaredType = "String", Description = "What the script prints.", Line = template.Line });
    }

    /// <summary>Tells of the fields of a port that the class does not keep.</summary>
    private void Rest(YamlValue port, string reason, params ReadOnlySpan<string> kept)
    {
        foreach (var field in port.Keys)
        {
            if (!kept.Contains(field))
                context.Ignored(port.Field(field), field, reason);
        }
    }

    private IEnumerable<(string Name, YamlValue Port)> Named(YamlValue map, string field)
    {
        foreach (var port in context.Mappings(map, field))
        {
            if (context.Required(port, $"One of the {field}", "name") is { } name)
                yield return (name, port);
        }
    }
}
