using System.Collections.Immutable;
using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Kfp;

/// <summary>Reads the argument language of <c>component.yaml</c>.</summary>
internal sealed class PlaceholderReader(ImportedStep component, ImportContext context)
{
    private static readonly string[] Truths = ["y", "yes", "t", "true", "on", "1"];

    public ImmutableArray<ArgNode> List(YamlValue map, string field)
    {
        if (map[field] is not { } list)
            return [];
        if (list.Kind == YamlKind.Sequence)
            return [.. list.Items.SelectMany(item => Elements(item))];
        context.WrongShape(list, field, "a list");
        return [];
    }

    public ArgNode Variable(YamlValue value)
    {
        var nodes = Elements(value);
        if (nodes is [TextNode { Text: var text }] && text.Contains("{{", StringComparison.Ordinal))
            context.Note(value, $"'{text}' is a text of the engine that KFP ran on; it reaches the container as it stands.");
        return nodes.Length == 1 ? nodes[0] : new ConcatNode(nodes);
    }

    /// <summary>What one argument becomes: conditions may give none or several elements.</summary>
    private ImmutableArray<ArgNode> Elements(YamlValue value) => value.Kind switch
    {
        YamlKind.Scalar => [Text(value)],
        YamlKind.Mapping when value.Keys is [var kind] => Placeholder(value, kind, value.Field(kind)),
        _ => Refuse(value, "An argument should be a text or one placeholder."),
    };

    private TextNode Text(YamlValue value)
    {
        if (value.Text.Contains("{{$", StringComparison.Ordinal))
            context.Ignored(value, "{{$…}}", "KFP's launcher replaces it when the task runs; the text reaches the container as it stands");
        return new(value.IsNull ? "" : value.Text);
    }

    private ImmutableArray<ArgNode> Placeholder(YamlValue at, string kind, YamlValue argument) => kind switch
    {
        "inputValue" => Input(argument, static name => new ValueNode(name)),
        "inputPath" => Input(argument, static name => new InputPathNode(name)),
        "inputUri" => Uri(argument, Input(argument, static name => new InputPathNode(name))),
        "outputPath" => Output(argument),
        "outputUri" => Uri(argument, Output(argument)),
        "concat" when argument.Kind == YamlKind.Sequence => [new ConcatNode([.. argument.Items.SelectMany(item => Elements(item))])],
        "if" when argument.Kind == YamlKind.Mapping => If(argument),
        "executorInput" => [ExecutorInput.Node],
        "inputMetadata" or "outputMetadata" or "inputOutputPortName" => Unsupported(at, kind),
        _ => Refuse(at, $"'{kind}' is no placeholder of component files; known are inputValue, inputPath, inputUri, outputPath, outputUri, concat, if and executorInput."),
    };

    private ImmutableArray<ArgNode> Input(YamlValue argument, Func<string, ArgNode> make) =>
        argument.Kind == YamlKind.Scalar && component.Input(argument.Text) is not null
            ? [make(argument.Text)]
            : Refuse(argument, $"The placeholder names the input '{argument.Text}', which the component does not declare.");

    private ImmutableArray<ArgNode> Output(YamlValue argument) =>
        argument.Kind == YamlKind.Scalar && component.Output(argument.Text) is not null
            ? [new OutputPathNode(argument.Text)]
            : Refuse(argument, $"The placeholder names the output '{argument.Text}', which the component does not declare.");

    private ImmutableArray<ArgNode> Uri(YamlValue at, ImmutableArray<ArgNode> nodes)
    {
        context.Note(at, $"The URI of '{at.Text}' becomes a path: artifacts reach containers as files.");
        return nodes;
    }

    private ImmutableArray<ArgNode> If(YamlValue condition)
    {
        if (condition["cond"] is not { } test || condition["then"] is null)
            return Refuse(condition, "'if' needs 'cond' and 'then'.");
        var then = Arm(condition["then"]);
        var otherwise = Arm(condition["else"]);
        if (test.Kind == YamlKind.Scalar)
            return Truths.Contains(test.Text, StringComparer.OrdinalIgnoreCase) ? then : otherwise;
        if (test.TextOf("isPresent") is { } input)
        {
            return component.Input(input) is not null
                ? [new IfNode(input, then, otherwise)]
                : Refuse(test, $"'isPresent' names the input '{input}', which the component does not declare.");
        }

        context.Cannot(
            test,
            "The condition depends on the value of an input, which may not be known before the pipeline runs.",
            "Make it `isPresent`, or two components of it, chosen by If(…) in the pipeline.");
        return [];
    }

    private ImmutableArray<ArgNode> Arm(YamlValue? arm) => arm switch
    {
        null => [],
        { Kind: YamlKind.Sequence } => [.. arm.Items.SelectMany(item => Elements(item))],
        _ => Elements(arm),
    };

    private ImmutableArray<ArgNode> Unsupported(YamlValue at, string kind)
    {
        context.Cannot(at, $"'{kind}' stands for metadata that KFP's own server keeps.", "Pass what the program needs as an input of its own.");
        return [];
    }

    private ImmutableArray<ArgNode> Refuse(YamlValue at, string message)
    {
        context.Unknown(at, message);
        return [];
    }
}
