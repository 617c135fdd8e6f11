using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Kubernetes;

/// <summary>Reads the variables that a container sets.</summary>
internal static class ContainerEnvironment
{
    /// <summary>Texts become variables; those that come from elsewhere stay the field <c>env</c>.</summary>
    public static void Read(YamlValue container, ImportedContainer read, ImportContext context, Func<YamlValue, ArgNode> text, Func<YamlValue, ArgNode> json)
    {
        var others = new YamlValue(YamlKind.Sequence, container.Line, container.Column);
        foreach (var variable in context.Mappings(container, "env"))
        {
            if (context.Required(variable, "A variable", "name") is not { } name)
                continue;
            if (variable["valueFrom"] is not null)
                others.Items.Add(variable);
            else
                read.Env.Add((name, Value(variable, context, text)));
        }

        if (others.Items.Count > 0)
            read.Fields.Add(("env", json(others)));
        Once(read.Env, [.. others.Items.Select(variable => variable.TextOf("name")!)], container, context);
    }

    /// <summary>Of a variable that is set twice the last value counts, unless others have taken the first one by then.</summary>
    public static void Once(List<(string Name, ArgNode Value)> variables, IReadOnlyCollection<string> others, YamlValue at, ImportContext context)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < variables.Count; i++)
            last[variables[i].Name] = i;
        var taken = others.FirstOrDefault(last.ContainsKey);
        if (taken is null && last.Count == variables.Count)
            return;
        var twice = variables.Where((variable, i) => last[variable.Name] != i).Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        var parts = variables.SelectMany(variable => variable.Value is ConcatNode text ? text.Parts : [variable.Value]).ToHashSet();
        taken ??= twice.FirstOrDefault(name => parts.Contains(Variables.Node(name)));
        if (taken is not null)
            context.Cannot(at, $"The variable '{taken}' is set twice, and which of its values counts depends on who reads it.", "Set it once.");
        var kept = variables.Where((variable, i) => last[variable.Name] == i).ToList();
        variables.Clear();
        variables.AddRange(kept);
    }

    /// <summary>The text of a variable; the empty one when it says none.</summary>
    public static ArgNode Value(YamlValue variable, ImportContext context, Func<YamlValue, ArgNode> text)
    {
        if (variable["value"] is { Kind: YamlKind.Scalar } value)
            return text(value);
        if (variable["value"] is { } other)
            context.WrongShape(other, "value", "a text");
        return new TextNode("");
    }
}
