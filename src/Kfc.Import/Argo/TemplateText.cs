using System.Text.RegularExpressions;
using Kfc.Import.Kubernetes;
using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Argo;

/// <summary>Reads the variables of Argo. Those of the workflow become inputs of the component.</summary>
internal sealed partial class TemplateText(ImportedStep component, TemplatePorts ports, Dictionary<string, string?> defaults, ImportContext context)
{
    private readonly HashSet<string> _outer = new(StringComparer.Ordinal);

    /// <summary>A text that only Argo reads.</summary>
    public ArgNode Of(YamlValue value) => Variables.Join(Parts(value.IsNull ? "" : value.Text, value));

    /// <summary>An argument or a variable, which Kubernetes reads too.</summary>
    public ArgNode Argument(YamlValue value, Variables variables) =>
        Variables.Join(Parts(value.IsNull ? "" : value.Text, value).SelectMany(part => part is TextNode text ? variables.Parts(text.Text) : [part]));

    /// <summary>The elements of an argv.</summary>
    public IEnumerable<ArgNode> List(YamlValue container, string field, Variables variables)
    {
        if (container[field] is { Kind: not YamlKind.Sequence } wrong)
            context.WrongShape(wrong, field, "a list");
        foreach (var element in container.ItemsOf(field))
        {
            if (element.Kind == YamlKind.Scalar)
                yield return Argument(element, variables);
            else
                context.WrongShape(element, field, "a list of texts");
        }
    }

    /// <summary>A field as JSON.</summary>
    public ArgNode Json(YamlValue value) => Variables.Join(Parts(YamlJson.Of(value), value));

    private IEnumerable<ArgNode> Parts(string text, YamlValue value)
    {
        var last = 0;
        foreach (Match match in Variable().Matches(text))
        {
            if (match.Index > last)
                yield return new TextNode(text[last..match.Index]);
            yield return Variable(match.Groups["name"].Value.Trim(), value);
            last = match.Index + match.Length;
        }

        if (last < text.Length)
            yield return new TextNode(text[last..]);
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
                if (!IsName(name))
                {
                    context.Unknown(at, $"'{{{{{name}}}}}' is no variable of Argo, which takes all that stands between two braces for one.", "Write the text so that no two braces stand together.");
                    return new TextNode("");
                }

                if (component.Input(name) is not null && !_outer.Contains(name))
                    context.Cannot(at, $"'{{{{{name}}}}}' is a variable of Argo, and the template has an input of the same name.", "Rename the input.");
                context.Note(at, $"'{{{{{name}}}}}' becomes an input that the pipeline fills.");
                return Outer(name, null, null);
        }
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>A variable of the workflow: an input, filled by the pipeline.</summary>
    private ValueNode Outer(string name, string? value, string? initializer)
    {
        if (_outer.Add(name) && component.Input(name) is null)
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
