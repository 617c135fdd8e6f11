using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Tekton;

/// <summary>The inputs and outputs of a task: parameters, results and workspaces.</summary>
internal sealed class TaskPorts(ImportedPod pod, ImportContext context)
{
    /// <summary>Parameters that are lists, known when the pipeline is defined.</summary>
    public HashSet<string> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Parameters that are objects: an input for each field.</summary>
    public HashSet<string> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Results whose value is that of a step.</summary>
    public List<(string Name, YamlValue Value)> FromSteps { get; } = [];

    public static string FieldOf(string name, string field) => $"{name}.{field}";

    public void Declare(YamlValue spec)
    {
        foreach (var parameter in context.Mappings(spec, "params"))
        {
            if (context.Required(parameter, "A parameter", "name") is { } name)
                Parameter(name, parameter);
        }

        foreach (var result in context.Mappings(spec, "results"))
        {
            if (context.Required(result, "A result", "name") is not { } name)
                continue;
            pod.Outputs.Add(new() { Name = name, Description = result.TextOf("description"), DeclaredType = result.TextOf("type") ?? "string", Line = result.Line });
            if (result["value"] is { Kind: YamlKind.Scalar } value)
                FromSteps.Add((name, value));
            else if (result["value"] is { } other)
                context.Cannot(other, $"The result '{name}' is put together of several results of steps.", "Write it as a text in the last step.");
        }

        foreach (var workspace in context.Mappings(spec, "workspaces"))
        {
            if (context.Required(workspace, "A workspace", "name") is not { } name)
                continue;
            pod.Workspaces.Add(new()
            {
                Name = name,
                Description = workspace.TextOf("description"),
                Path = workspace.TextOf("mountPath") ?? $"/workspace/{name}",
                ReadOnly = workspace["readOnly"]?.IsTrue == true,
                Optional = workspace["optional"]?.IsTrue == true,
                Line = workspace.Line,
            });
        }
    }

    /// <summary>Parameters of a run whose task does not declare them, but may use them.</summary>
    public void DeclareGiven(YamlValue spec)
    {
        foreach (var parameter in context.Mappings(spec, "params"))
        {
            if (parameter.TextOf("name") is not { } name || Lists.Contains(name) || Objects.Contains(name) || pod.Input(name) is not null)
                continue;
            var declared = new YamlValue(YamlKind.Mapping, parameter.Line, parameter.Column);
            if (parameter["value"] is { } value)
                declared.TryAdd("default", value);
            Parameter(name, declared);
        }
    }

    private void Parameter(string name, YamlValue parameter)
    {
        var value = parameter["default"];
        var type = parameter.TextOf("type");
        if (type == "object" || value?.Kind == YamlKind.Mapping || parameter["properties"] is not null)
        {
            Object(name, parameter, value);
            return;
        }

        var isList = type == "array" || value?.Kind == YamlKind.Sequence;
        if (isList)
            Lists.Add(name);
        pod.Inputs.Add(new()
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

    private void Object(string name, YamlValue parameter, YamlValue? value)
    {
        Objects.Add(name);
        var fields = (parameter["properties"]?.Keys ?? []).Concat(value?.Keys ?? []).Distinct(StringComparer.Ordinal).ToList();
        if (fields.Count == 0)
            context.Cannot(parameter, $"The parameter '{name}' is an object that does not say which fields it has.", "Declare its 'properties'.");
        foreach (var field in fields)
        {
            pod.Inputs.Add(new()
            {
                Name = FieldOf(name, field),
                Description = parameter.TextOf("description") is { } text ? $"{text} Its field {field}." : $"The field {field} of {name}.",
                DeclaredType = "string",
                Default = value?.TextOf(field),
                Line = parameter.Line,
            });
        }
    }
}
