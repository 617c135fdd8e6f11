using System.Text;

namespace Kfc.Argo.Lowering;

/// <summary>A text that is made when the pipeline runs, or a literal.</summary>
/// <param name="Code">The text as an expression.</param>
internal sealed record Piece(string Code)
{
    /// <summary>The text as a simple tag, when it has one.</summary>
    public string? Tag { get; init; }

    /// <summary>The text when it is known.</summary>
    public string? Text { get; private init; }

    /// <summary>Whether it can hold anything.</summary>
    public bool IsFree { get; init; }

    /// <summary>Whether double braces have been looked for.</summary>
    public bool IsSafe { get; init; }

    public bool IsJson { get; init; }

    /// <summary>The text as an expression that fails when the text could be executed, where it is not made from <see cref="Code"/>.</summary>
    public string? Strict { get; init; }

    /// <summary>What it is, in a message.</summary>
    public string Shown { get; init; } = "";

    /// <summary>What it is put together from, if it is.</summary>
    public IReadOnlyList<Piece> Parts { get; init; } = [];

    public static Piece Literal(string text) => new(ExprText.Quote(text)) { Text = text };

    /// <summary>Texts one after the other.</summary>
    public static Piece Of(IEnumerable<Piece> texts)
    {
        var parts = new List<Piece>();
        foreach (var text in texts)
        {
            if (text.Text is { } known && parts is [.., { Text: { } before }])
                parts[^1] = Literal(before + known);
            else if (text.Text is not "")
                parts.Add(text);
        }

        return parts switch
        {
            [] => Literal(""),
            [{ Text: not null } only] => only,
            _ => new($"({string.Join(" + ", parts.Select(p => p.Code))})")
            {
                IsFree = parts.Any(p => p.IsFree),
                IsSafe = IsHarmless(parts),
                Shown = parts.FirstOrDefault(p => p.IsFree)?.Shown ?? "",
                Parts = parts,
            },
        };
    }

    /// <summary>Whether two braces cannot meet: at most one text that can hold them, and none beside it.</summary>
    private static bool IsHarmless(List<Piece> parts) => parts.Count(p => p.IsFree) switch
    {
        0 => true,
        1 => parts.TrueForAll(p => p is { IsFree: false } or { IsSafe: true })
            && !parts.Exists(p => p.Text is { } text && (text.StartsWith('{') || text.EndsWith('{'))),
        _ => false,
    };

    /// <summary>The text as an expression that fails when the text could be executed.</summary>
    public string Guarded() => IsFree && !IsSafe ? Strict ?? ExprText.Guard(Code, Shown, IsJson) : Code;

    /// <summary>The text as the value of a field that a container or a template takes.</summary>
    public string Field()
    {
        if (Text is not null)
            return Text;
        if (IsFree && !IsSafe)
            return ExprText.Tag(Guarded());
        if (Tag is not null)
            return ExprText.Simple(Tag);
        return Mixed() ?? ExprText.Tag(Code);
    }

    /// <summary>Literals and tags side by side, when they cannot be taken for anything else.</summary>
    private string? Mixed()
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            if (part.Tag is { } tag && (!part.IsFree || part.IsSafe) && !(text.Length > 0 && text[^1] == '{'))
                text.Append(ExprText.Simple(tag));
            else if (part.Text is { } literal && !(text.Length > 0 && text[^1] == '{' && literal.StartsWith('{')) && !literal.Contains(ExprText.Open, StringComparison.Ordinal))
                text.Append(literal);
            else
                return null;
        }

        return text.Length == 0 ? null : text.ToString();
    }
}
