using System.Globalization;
using System.Text.RegularExpressions;
using Kfc.Import.Yaml;

namespace Kfc.Import.Tekton;

/// <summary>The StepActions among the files, and steps that refer to them written out.</summary>
internal sealed partial class StepActions
{
    private readonly Dictionary<string, YamlValue> _specs = new(StringComparer.Ordinal);

    public static bool Recognises(YamlValue document) =>
        document.TextOf("apiVersion")?.StartsWith("tekton.dev/", StringComparison.Ordinal) == true && document.TextOf("kind") == "StepAction";

    public void Add(YamlValue document)
    {
        if (document["metadata"]?.TextOf("name") is { } name && document["spec"] is { Kind: YamlKind.Mapping } spec)
            _specs.TryAdd(name, spec);
    }

    /// <summary>A step with the StepAction that it refers to in its place; null with a diagnostic when that is not among the files.</summary>
    public YamlValue? Resolve(YamlValue step, ImportContext context)
    {
        if (step["ref"] is not { } reference)
            return step;
        if (reference.TextOf("resolver") is { } resolver)
        {
            context.Cannot(reference, $"The step takes a StepAction by the resolver '{resolver}', which reads it from elsewhere.", "Save the StepAction beside the Task, import the folder, and refer to it by name.");
            return null;
        }

        if (reference.TextOf("name") is not { } name || !_specs.TryGetValue(name, out var action))
        {
            context.Cannot(reference, $"The StepAction '{reference.TextOf("name")}' is not among the imported files.", "Save the StepAction beside the Task and import the folder.");
            return null;
        }

        var values = Values(step, action, context);
        var whole = new YamlValue(YamlKind.Mapping, step.Line, step.Column);
        foreach (var key in step.Keys.Where(key => key is not ("ref" or "params")))
            whole.TryAdd(key, step.Field(key));
        foreach (var key in action.Keys.Where(key => key is not ("params" or "description")))
            whole.TryAdd(key, key == "script" ? action.Field(key) : Replace(action.Field(key), values));
        return whole;
    }

    private static Dictionary<string, YamlValue> Values(YamlValue step, YamlValue action, ImportContext context)
    {
        var values = new Dictionary<string, YamlValue>(StringComparer.Ordinal);
        foreach (var parameter in context.Mappings(action, "params"))
        {
            if (parameter.TextOf("name") is { } name && parameter.Has("default"))
                values[name] = parameter.Field("default");
        }

        foreach (var parameter in context.Mappings(step, "params"))
        {
            if (parameter.TextOf("name") is { } name && parameter["value"] is { } value)
                values[name] = value.Kind == YamlKind.Mapping && values.GetValueOrDefault(name) is { Kind: YamlKind.Mapping } given ? StepMerge.Of(given, value) : value;
        }

        foreach (var parameter in context.Mappings(action, "params"))
        {
            if (parameter.TextOf("name") is { } name && !values.ContainsKey(name))
                context.Missing(step, $"The step, for the parameter '{name}' of its StepAction,", "params");
        }

        return values;
    }

    private static YamlValue Replace(YamlValue value, Dictionary<string, YamlValue> values)
    {
        switch (value.Kind)
        {
            case YamlKind.Mapping:
                var map = new YamlValue(YamlKind.Mapping, value.Line, value.Column);
                foreach (var key in value.Keys)
                    map.TryAdd(key, Replace(value.Field(key), values));
                return map;
            case YamlKind.Sequence:
                var list = new YamlValue(YamlKind.Sequence, value.Line, value.Column);
                foreach (var item in value.Items)
                    list.Items.AddRange(Elements(item, values));
                return list;
            default:
                return new(YamlKind.Scalar, value.Line, value.Column) { IsPlain = value.IsPlain, Text = Parameter().Replace(value.Text, match => Text(match, values)) };
        }
    }

    /// <summary>A whole list takes the place of the element that names it.</summary>
    private static List<YamlValue> Elements(YamlValue item, Dictionary<string, YamlValue> values)
    {
        if (item.Kind == YamlKind.Scalar && Parameter().Match(item.Text) is { Success: true } match && match.Length == item.Text.Length
            && match.Groups["rest"].Value == "[*]" && values.GetValueOrDefault(Name(match)) is { } value)
        {
            return value.Kind == YamlKind.Sequence ? value.Items : [value];
        }

        return [Replace(item, values)];
    }

    private static string Text(Match match, Dictionary<string, YamlValue> values)
    {
        if (values.GetValueOrDefault(Name(match)) is not { } value)
            return match.Value;
        var rest = match.Groups["rest"].Value;
        return value.Kind switch
        {
            YamlKind.Mapping when rest.Length > 1 => value.TextOf(rest.TrimStart('.').Trim('[', ']', '"', '\'')) ?? match.Value,
            YamlKind.Sequence when int.TryParse(rest.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < value.Items.Count => value.Items[index].Text,
            YamlKind.Scalar when rest.Length > 0 && Parameter().Match(value.Text) is { Success: true } outer && outer.Length == value.Text.Length && value.Text.EndsWith("[*])", StringComparison.Ordinal) =>
                $"{value.Text[..^4]}{rest})",
            YamlKind.Scalar when rest.Length == 0 => value.Text,
            _ => match.Value,
        };
    }

    private static string Name(Match match) => match.Groups["name"].Value;

    [GeneratedRegex(@"\$\(params(\.(?<name>[A-Za-z0-9_-]+)|\[[""'](?<name>[^""']+)[""']\])(?<rest>\.[A-Za-z0-9_-]+|\[[^\]]+\])?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
