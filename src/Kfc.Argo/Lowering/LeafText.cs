using System.Collections.Immutable;
using System.Text;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Writes argv elements and variables of a container: texts, inputs and paths side by side.</summary>
internal sealed class LeafText(LeafInputs inputs, Emission emission, TaskNode node, bool isForPod = true)
{
    /// <summary>The elements; those that name an optional input which is left out are dropped.</summary>
    public ImmutableArray<string> Elements(ImmutableArray<Template> templates) => [.. templates.Select(Of).OfType<string>()];

    /// <summary>The text of a template, or null when it names an optional input that the task leaves out.</summary>
    public string? Of(Template template)
    {
        var pieces = new List<LeafPiece>();
        foreach (var part in template.Parts)
        {
            if (Piece(part) is not { } piece)
                return null;
            pieces.Add(piece with { IsForPod = isForPod });
        }

        return Spell(pieces);
    }

    /// <summary>The text of one input of the template.</summary>
    public static string Of(string parameter, bool isFree) => Spell([new(parameter, IsParameter: true, isFree)]);

    private LeafPiece? Piece(TemplatePart part) => part switch
    {
        TextPart text => Literal(text.Text),
        InputValuePart value => inputs.Value(value.Port),
        InputPathPart path => inputs.Path(path.Port) is { } where ? new(where) : null,
        OutputPathPart output => new(LeafPaths.Output(output.Port)),
        _ => null,
    };

    private LeafPiece Literal(string text)
    {
        if (text.Contains(ExprText.Open, StringComparison.Ordinal))
            emission.Report(ArgoDiagnostics.BracesInText.At(node.Source, $"The command of '{node.Component}'"));
        return new(text);
    }

    private static string Spell(List<LeafPiece> pieces)
    {
        if (!IsRisky(pieces))
            return string.Concat(pieces.Select((p, i) => p.Field(isLast: i == pieces.Count - 1)));
        var code = string.Join(" + ", pieces.Select((p, i) => p.Code(isLast: i == pieces.Count - 1)));
        return pieces.Any(p => p.IsFree) ? ExprText.Tag(ExprText.Guard($"({code})", "an argument", isJson: false)) : ExprText.Tag(code);
    }

    /// <summary>Whether two braces could meet where pieces do, or pieces are too close to a tag's own braces.</summary>
    private static bool IsRisky(List<LeafPiece> pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            var (left, right) = (pieces[i - 1], pieces[i]);
            if ((left.IsFree || left.EndsOpen) && (right.IsFree || right.BeginsOpen || (right.IsParameter && left.EndsOpen)))
                return true;
        }

        return false;
    }
}

/// <summary>A piece of an argument: fixed text, or an input of the template.</summary>
internal sealed record LeafPiece(string Text, bool IsParameter = false, bool IsFree = false)
{
    /// <summary>Whether the kubelet reads the text on its way.</summary>
    public bool IsForPod { get; init; } = true;

    public bool EndsOpen => !IsParameter && Text.EndsWith('{');

    public bool BeginsOpen => !IsParameter && Text.StartsWith('{');

    public string Field(bool isLast) => !IsParameter ? Literal(isLast)
        : IsFree && IsForPod ? ExprText.Tag(Code(isLast))
        : ExprText.Simple($"inputs.parameters.{Text}");

    public string Code(bool isLast) => !IsParameter ? ExprText.Quote(Literal(isLast))
        : IsFree && IsForPod ? $"replace(inputs.parameters[{ExprText.Quote(Text)}], '$', '$$')"
        : $"inputs.parameters[{ExprText.Quote(Text)}]";

    private string Literal(bool isLast) => IsForPod ? Dollars(Text, isLast) : Text;

    /// <summary>Doubles the dollars that the kubelet would fold or take for a reference.</summary>
    private static string Dollars(string text, bool isLast)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
            return text;
        var escaped = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            escaped.Append(text[i]);
            if (text[i] == '$' && IsRead(text, i, isLast))
                escaped.Append('$');
        }

        return escaped.ToString();
    }

    /// <summary>A lone dollar that no bracket follows stays as it is.</summary>
    private static bool IsRead(string text, int at, bool isLast) =>
        (at > 0 && text[at - 1] == '$') || (at + 1 < text.Length ? text[at + 1] is '$' or '(' : !isLast);
}
