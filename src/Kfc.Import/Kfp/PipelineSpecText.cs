using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Kfp;

/// <summary>Reads the placeholders of KFP v2, which are texts inside of texts.</summary>
internal sealed partial class PipelineSpecText(ImportedComponent component, ImportContext context)
{
    public IEnumerable<ArgNode> Elements(YamlValue value)
    {
        if (value.Kind != YamlKind.Scalar)
        {
            context.WrongShape(value, "args", "a list of texts");
            return [];
        }

        return Elements(value.Text, value);
    }

    private IEnumerable<ArgNode> Elements(string text, YamlValue at)
    {
        if (!text.StartsWith("{\"Concat\"", StringComparison.Ordinal) && !text.StartsWith("{\"IfPresent\"", StringComparison.Ordinal))
            return [Text(text, at)];
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. Structure(document.RootElement, at)];
        }
        catch (JsonException)
        {
            context.Unknown(at, "A Concat or IfPresent is not well-formed JSON.");
            return [];
        }
    }

    private ImmutableArray<ArgNode> Structure(JsonElement element, YamlValue at)
    {
        if (element.ValueKind == JsonValueKind.String)
            return [.. Elements(element.GetString()!, at)];
        if (element.ValueKind == JsonValueKind.Array)
            return [.. element.EnumerateArray().SelectMany(item => Structure(item, at))];
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("Concat", out var parts))
            return [new ConcatNode(Structure(parts, at))];
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("IfPresent", out var condition)
            && condition.TryGetProperty("InputName", out var name) && condition.TryGetProperty("Then", out var then))
        {
            if (component.Input(name.ToString()) is null)
                context.Unknown(at, $"'IfPresent' names the input '{name}', which the component does not declare.");
            return [new IfNode(name.ToString(), Structure(then, at), condition.TryGetProperty("Else", out var otherwise) ? Structure(otherwise, at) : [])];
        }

        context.Unknown(at, "A placeholder should be a text, a Concat or an IfPresent.");
        return [];
    }

    private ArgNode Text(string text, YamlValue at)
    {
        if (text == "{{$}}")
            return ExecutorInput.Node;
        var parts = ImmutableArray.CreateBuilder<ArgNode>();
        var last = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            if (match.Index > last)
                parts.Add(new TextNode(text[last..match.Index]));
            parts.Add(Port(match, at));
            last = match.Index + match.Length;
        }

        if (last < text.Length || parts.Count == 0)
            parts.Add(new TextNode(text[last..]));
        return parts.Count == 1 ? parts[0] : new ConcatNode(parts.ToImmutable());
    }

    private ArgNode Port(Match match, YamlValue at)
    {
        var (side, kind, name, field) = (match.Groups["side"].Value, match.Groups["kind"].Value, match.Groups["name"].Value, match.Groups["field"].Value);
        if (side.Length == 0)
        {
            context.Unknown(at, $"'{match.Value}' has no meaning outside of KFP.", "Pass what the program needs as an input.");
            return new TextNode("");
        }

        var isInput = side == "inputs";
        if (isInput ? component.Input(name) is null : component.Output(name) is null)
        {
            context.Unknown(at, $"The placeholder names the {side[..^1]} '{name}', which the component does not declare.");
            return new TextNode("");
        }

        switch (kind, field)
        {
            case ("parameters", "") when isInput:
                return new ValueNode(name);
            case ("artifacts", "path" or "uri"):
                if (field == "uri")
                    context.Note(at, $"The URI of '{name}' becomes a path: artifacts reach containers as files.");
                return isInput ? new InputPathNode(name) : new OutputPathNode(name);
            case ("parameters", "output_file") when !isInput:
                return new OutputPathNode(name);
            default:
                context.Unknown(at, $"'{match.Value}' stands for metadata that KFP's own server keeps.", "Pass what the program needs as an input.");
                return new TextNode("");
        }
    }

    [GeneratedRegex(@"\{\{\$(\.(?<side>inputs|outputs)\.(?<kind>parameters|artifacts)\['(?<name>[^']*)'\](\.(?<field>[a-z_]+))?)?[^{}]*\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
