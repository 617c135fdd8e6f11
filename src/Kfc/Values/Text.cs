using System.Collections.Immutable;
using System.Text;
using Kfc.Ir;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A text made of fixed pieces and values.</summary>
internal sealed class Text
{
    private readonly List<object> _parts = [];

    /// <summary>A text for a value of type <typeparamref name="T"/>, which must be text.</summary>
    public static Text For<T>() => typeof(T) == typeof(string)
        ? new()
        : throw new TraceException(TraceDiagnostics.NotText, Call.Unknown, WireFormats.For<T>().Type);

    public static Computed<string> Join(params ReadOnlySpan<object?> parts)
    {
        var text = new Text();
        foreach (var part in parts)
            text.AddPart(part);
        return new(text.ToExpression());
    }

    public void Add(string? text) => AddPart(text ?? "");

    public void Add(Value? value) => AddPart(value);

    /// <summary>The pieces as one expression; neighbouring fixed pieces become one.</summary>
    public Expression ToExpression()
    {
        var result = new List<Expression>(_parts.Count);
        var pending = new StringBuilder();
        foreach (var part in _parts)
        {
            if (part is string text)
            {
                pending.Append(text);
                continue;
            }

            foreach (var piece in Pieces(((Value)part).Expression))
            {
                if (piece is LiteralExpression { ValueType: not ArtifactType } literal)
                {
                    pending.Append(literal.Text);
                    continue;
                }

                Flush(pending, result);
                result.Add(piece);
            }
        }

        Flush(pending, result);
        return result switch
        {
            [] => new LiteralExpression(WireType.String, ""),
            [{ Type: ScalarType { Scalar: ScalarKind.String } } only] => only,
            _ => new ConcatExpression([.. result]),
        };
    }

    private static ImmutableArray<Expression> Pieces(Expression expression) => expression switch
    {
        { Type: ArtifactType kind } => throw new TraceException(TraceDiagnostics.ArtifactAsText, Call.Unknown, kind.Artifact),
        ConcatExpression concat => concat.Parts,
        _ => [expression],
    };

    private static void Flush(StringBuilder pending, List<Expression> result)
    {
        if (pending.Length == 0)
            return;
        result.Add(new LiteralExpression(WireType.String, pending.ToString()));
        pending.Clear();
    }

    private void AddPart(object? part) =>
        _parts.Add(part ?? throw new TraceException(TraceDiagnostics.MissingValue, Call.Unknown, "a part of a text"));
}
