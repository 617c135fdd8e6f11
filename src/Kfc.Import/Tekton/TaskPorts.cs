using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Tekton;

/// <summary>The inputs and outputs of a task: parameters, results and workspaces.</summary>
internal sealed class TaskPorts(ImportedComponent component, ImportContext context)
{
    /// <summary>Workspaces, with where the step expects them; null for any path.</summary>
    public List<(string Name, string? MountPath)> Workspaces { get; } = [];

    /// <summary>Parameters that are lists, known when the pipeline is defined.</summary>
    public HashSet<string> Lists { get; } = new(StringComparer.Ordinal);

    public static string InputOf(string workspace) => $"workspace {workspace}";

    public static string OutputOf(string workspace) => $"{workspace} out";

    public void Declare(YamlValue spec)
    {
        foreach (var parameter in context.Mappings(spec, "params"))
        {
            if (context.Required(parameter, "A parameter", "name") is not { } name)
                continue;
            var value = parameter["default"];
            var isList = parameter.TextOf("type") == "array" || value?.Kind == YamlKind.Sequence;
            if (parameter.TextOf("type") == "object" || value?.Kind == YamlKind.Mapping)
                context.Cannot(parameter, $"The parameter '{name}' is an object.", "Declare a parameter for each of its fields.");
            if (isList)
                Lists.Add(name);
            component.Inputs.Add(new()
            {
                Name = name,
                Description = parameter.TextOf("description"),
                DeclaredType = isList ? "array" : "string",
                Default = isList || !parameter.Has("default") ? null : value?.Text ?? "",
                ListDefault = isList && value is not null ? [.. value.Items.Select(item => item.Text)] : null,
                IsFixed = isList,
                IsList = isList,
                Line = parameter.Line,
            });
        }

        foreach (var result in context.Mappings(spec, "results"))
        {
            if (context.Required(result, "A result", "name") is { } name)
                component.Outputs.Add(new() { Name = name, Description = result.TextOf("description"), DeclaredType = "string", Line = result.Line });
        }

        foreach (var workspace in context.Mappings(spec, "workspaces"))
        {
            if (context.Required(workspace, "A workspace", "name") is not { } name)
                continue;
            Workspaces.Add((name, workspace.TextOf("mountPath")));
            component.Inputs.Add(new()
            {
                Name = InputOf(name),
                Description = workspace.TextOf("description") ?? $"The folder {name}; empty when it is left out.",
                Line = workspace.Line,
                IsArtifact = true,
                Optional = true,
            });
            component.Outputs.Add(new() { Name = OutputOf(name), Description = $"The folder {name} after the step.", Line = workspace.Line, IsArtifact = true });
        }
    }
}
