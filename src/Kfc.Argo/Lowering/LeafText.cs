using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Writes argv elements and variables of a container: texts, inputs and paths side by side.</summary>
internal sealed class LeafText(LeafInputs inputs, Emission emission, TaskNode node, bool isForPod = true)
{
    private readonly StepsImplementation? _steps = emission.Graph.Components[node.Component].Implementation as StepsImplementation;

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

    /// <summary>JSON whose holes are escaped for the texts that they stand in.</summary>
    public string Json(Template template) => string.Concat(template.Parts.Select(part =>
        part is TextPart text ? text.Text : JsonEncodedText.Encode(Of(new Template([part])) ?? "").ToString()));

    /// <summary>The pieces of a program in base64, by which it arrives as it is.</summary>
    public IEnumerable<string> Script(Template script)
    {
        var pending = new StringBuilder();
        if (script.Parts is not [TextPart first, ..] || !first.Text.StartsWith("#!", StringComparison.Ordinal))
            pending.Append("#!/bin/sh\nset -e\n");
        foreach (var part in script.Parts)
        {
            switch (part)
            {
                case TextPart text:
                    pending.Append(text.Text);
                    break;
                case InputValuePart value when inputs.Encoded(value.Port) is { } encoded:
                    if (pending.Length > 0)
                        yield return LeafInputs.Base64(pending.ToString());
                    pending.Clear();
                    yield return encoded;
                    break;
                case PodFactPart { Fact: PodFact.RunName or PodFact.RunUid or PodFact.Namespace } fact:
                    if (pending.Length > 0)
                        yield return LeafInputs.Base64(pending.ToString());
                    pending.Clear();
                    yield return ExprText.Tag($"toBase64(inputs.parameters['{inputs.Fact(FieldOf(fact.Fact)).Text}'])");
                    break;
                default:
                    if (Piece(part) is { IsParameter: false } piece)
                        pending.Append(piece.Text);
                    break;
            }
        }

        if (pending.Length > 0)
            yield return LeafInputs.Base64(pending.ToString());
    }

    private static RunContextField FieldOf(PodFact fact) => fact switch
    {
        PodFact.RunName => RunContextField.Name,
        PodFact.RunUid => RunContextField.Uid,
        _ => RunContextField.Namespace,
    };

    /// <summary>The text of one input of the template.</summary>
    public static string Of(string parameter, bool isFree) => Spell([new(parameter, IsParameter: true, isFree)]);

    private LeafPiece? Piece(TemplatePart part) => part switch
    {
        TextPart text => Literal(text.Text),
        InputValuePart value => inputs.Value(value.Port),
        InputPathPart path => inputs.Path(path.Port) is { } where ? new(where) : null,
        OutputPathPart output => new(LeafPaths.Output(output.Port)),
        WorkspacePathPart workspace => new(_steps!.Workspaces.First(w => w.Name == workspace.Workspace).Volume.MountPath),
        VariablePart variable => new($"$({variable.Name})") { IsVariable = true },
        PodFactPart { Fact: PodFact.RunName or PodFact.RunUid or PodFact.Namespace } fact => inputs.Fact(FieldOf(fact.Fact)),
        PodFactPart { Fact: PodFact.RetryCount } => new("0"),
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

    /// <summary>Whether it is meant for the kubelet, which puts a variable in its place.</summary>
    public bool IsVariable { get; init; }

    public bool EndsOpen => !IsParameter && Text.EndsWith('{');

    public bool BeginsOpen => !IsParameter && Text.StartsWith('{');

    public string Field(bool isLast) => !IsParameter ? Literal(isLast)
        : IsFree && IsForPod ? ExprText.Tag(Code(isLast))
        : ExprText.Simple($"inputs.parameters.{Text}");

    public string Code(bool isLast) => !IsParameter ? ExprText.Quote(Literal(isLast))
        : IsFree && IsForPod ? $"replace(inputs.parameters[{ExprText.Quote(Text)}], '$', '$$')"
        : $"inputs.parameters[{ExprText.Quote(Text)}]";

    private string Literal(bool isLast) => IsForPod && !IsVariable ? Dollars(Text, isLast) : Text;

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
