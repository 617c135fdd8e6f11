using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// A text with tags, as the parts it is put together of. <c>{{a.b}}</c> and <c>{{= a['b'] }}</c> are the same part: both put in the text of that
/// value.
/// </summary>
internal static class TagText
{
    public static ImmutableArray<Syntax> Read(string text)
    {
        var parts = ImmutableArray.CreateBuilder<Syntax>();
        var at = 0;
        while (text.IndexOf("{{", at, StringComparison.Ordinal) is var open and >= 0 && text.IndexOf("}}", open, StringComparison.Ordinal) is var close and >= 0)
        {
            var tag = text[(open + 2)..close];
            Literal(text[at..open]);
            if (Value(tag) is { } value)
            {
                parts.Add(value);
            }
            else
            {
                Literal(text[open..(close + 2)]);
            }

            at = close + 2;
        }

        Literal(text[at..]);
        return parts.ToImmutable();

        void Literal(string literal)
        {
            if (literal.Length > 0)
            {
                parts.Add(new Constant(literal));
            }
        }
    }

    public static string Write(IEnumerable<Syntax> parts) => string.Concat(parts.SelectMany(Pieces).Select(Piece));

    /// <summary>The text as one expression.</summary>
    public static Syntax AsSyntax(string text) =>
        Read(text).Aggregate((Syntax?)null, (left, right) => left is null ? right : new Binary("+", left, right)) ?? new Constant("");

    /// <summary>The text with every tag's value changed, constants worked out and written as they are.</summary>
    public static string Map(string text, Func<Syntax, Syntax> change) =>
        Write(Read(text).Select(p => p is Constant ? p : Folding.Fold(SyntaxMap.Map(p, change))));

    private static Syntax? Value(string tag)
    {
        if (!tag.StartsWith('='))
        {
            return Reference.OfTag(tag);
        }

        try
        {
            return Folding.Fold(Parser.Parse(tag[1..]));
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    /// <summary>Texts that are put together by an expression are put together by the text around it as well.</summary>
    private static IEnumerable<Syntax> Pieces(Syntax part) =>
        part is Binary { Operator: "+" } sum && Folding.IsText(sum.Left) && Folding.IsText(sum.Right) ? Pieces(sum.Left).Concat(Pieces(sum.Right)) : [part];

    private static string Piece(Syntax part) => part switch
    {
        Constant { Value: string text } => text,
        Constant { Value: long or bool } constant => Go.ToJson(constant.Value),
        _ when Reference.Words(part) is { Count: > 0 } words => $"{{{{{string.Join('.', words)}}}}}",
        _ => $"{{{{= {SyntaxWriter.Write(part)} }}}}",
    };
}
