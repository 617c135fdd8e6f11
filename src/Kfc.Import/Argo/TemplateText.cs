using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Argo;

/// <summary>Reads the variables of Argo. Those of the workflow become inputs of the component.</summary>
internal sealed partial class TemplateText(ImportedComponent component, TemplatePorts ports, Dictionary<string, string?> defaults, ImportContext context)
{
    public ArgNode Of(YamlValue value)
    {
        var text = value.IsNull ? "" : value.Text;
        var parts = ImmutableArray.CreateBuilder<ArgNode>();
        var last = 0;
        foreach (Match match in Variable().Matches(text))
        {
            if (match.Index > last)
                parts.Add(new TextNode(text[last..match.Index]));
            parts.Add(Variable(match.Groups["name"].Value.Trim(), value));
            last = match.Index + match.Length;
        }

        if (last < text.Length || parts.Count == 0)
            parts.Add(new TextNode(text[last..]));
        return parts.Count == 1 ? parts[0] : new ConcatNode(parts.ToImmutable());
    }

    private ArgNode Variable(string name, YamlValue at)
    {
        if (name.StartsWith('='))
        {
            context.Cannot(at, $"'{{{{{name}}}}}' is an expression of Argo.", "Compute the value in the pipeline and pass it as an input.");
            return new TextNode("");
        }

        switch (name.Split('.'))
        {
            case ["inputs", "parameters", var input] when component.Input(input) is not null:
                return new ValueNode(input);
            case ["inputs", "artifacts", var input, "path"] when ports.InputPaths.Find(path => path.Input == input) is { Path: { } path }:
                return new TextNode(path);
            case ["outputs", "artifacts" or "parameters", var output, "path"] when ports.OutputPaths.Find(path => path.Output == output) is { Path: { } path }:
                return new TextNode(path);
            case ["inputs" or "outputs", ..]:
                context.Unknown(at, $"'{{{{{name}}}}}' names a port that the template does not declare.");
                return new TextNode("");
            case ["workflow", "parameters", var parameter]:
                return Outer(name, defaults.GetValueOrDefault(parameter), null);
            case ["workflow", "name" or "uid" or "namespace"]:
                var field = name.Split('.')[1];
                return Outer(name, null, "RunContext." + char.ToUpperInvariant(field[0]) + field[1..]);
            default:
                context.Note(at, $"'{{{{{name}}}}}' becomes an input that the pipeline fills.");
                return Outer(name, null, null);
        }
    }

    /// <summary>A variable of the workflow: an input, filled by the pipeline.</summary>
    private ValueNode Outer(string name, string? value, string? initializer)
    {
        if (component.Input(name) is null)
        {
            component.Inputs.Add(new()
            {
                Name = name,
                Description = $"What Argo calls {name}.",
                DeclaredType = "String",
                Default = value,
                Initializer = initializer,
                Line = component.Line,
            });
        }

        return new(name);
    }

    [GeneratedRegex(@"\{\{(?<name>=[^}]*|[^{}]*?)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
