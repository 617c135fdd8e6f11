using Kfc.Ir;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>The read side that parameters, outputs, loop items and merged values share.</summary>
/// <typeparam name="T">A type of the wire set, or an artifact kind.</typeparam>
/// <remarks>
/// Comparisons make a <see cref="Condition"/>. There is no way to a <see cref="bool"/>: C#'s <c>if</c> and <c>&amp;&amp;</c> decide while
/// the pipeline is being defined, when the value is not known yet.
/// </remarks>
#pragma warning disable CA1046, CA1065 // equality of values is a question for the run; a text of one would freeze something that is not known yet
public abstract class Value<T> : Value
{
    private protected Value()
    {
    }

    /// <summary>Left equals right.</summary>
    public static Condition operator ==(Value<T> left, Value<T> right) => Compare(Comparison.Equal, left?.Expression, right?.Expression);

    /// <summary>Left equals right.</summary>
    public static Condition operator ==(Value<T> left, Input<T> right) => Compare(Comparison.Equal, left?.Expression, right?.Expression);

    /// <summary>Left equals right.</summary>
    public static Condition operator ==(Input<T> left, Value<T> right) => Compare(Comparison.Equal, left?.Expression, right?.Expression);

    /// <summary>Left differs from right.</summary>
    public static Condition operator !=(Value<T> left, Value<T> right) => Compare(Comparison.NotEqual, left?.Expression, right?.Expression);

    /// <summary>Left differs from right.</summary>
    public static Condition operator !=(Value<T> left, Input<T> right) => Compare(Comparison.NotEqual, left?.Expression, right?.Expression);

    /// <summary>Left differs from right.</summary>
    public static Condition operator !=(Input<T> left, Value<T> right) => Compare(Comparison.NotEqual, left?.Expression, right?.Expression);

    /// <summary>Left is less than right.</summary>
    public static Condition operator <(Value<T> left, Value<T> right) => Compare(Comparison.Less, left?.Expression, right?.Expression);

    /// <summary>Left is less than right.</summary>
    public static Condition operator <(Value<T> left, Input<T> right) => Compare(Comparison.Less, left?.Expression, right?.Expression);

    /// <summary>Left is less than right.</summary>
    public static Condition operator <(Input<T> left, Value<T> right) => Compare(Comparison.Less, left?.Expression, right?.Expression);

    /// <summary>Left is greater than right.</summary>
    public static Condition operator >(Value<T> left, Value<T> right) => Compare(Comparison.Greater, left?.Expression, right?.Expression);

    /// <summary>Left is greater than right.</summary>
    public static Condition operator >(Value<T> left, Input<T> right) => Compare(Comparison.Greater, left?.Expression, right?.Expression);

    /// <summary>Left is greater than right.</summary>
    public static Condition operator >(Input<T> left, Value<T> right) => Compare(Comparison.Greater, left?.Expression, right?.Expression);

    /// <summary>Left is at most right.</summary>
    public static Condition operator <=(Value<T> left, Value<T> right) => Compare(Comparison.LessOrEqual, left?.Expression, right?.Expression);

    /// <summary>Left is at most right.</summary>
    public static Condition operator <=(Value<T> left, Input<T> right) => Compare(Comparison.LessOrEqual, left?.Expression, right?.Expression);

    /// <summary>Left is at most right.</summary>
    public static Condition operator <=(Input<T> left, Value<T> right) => Compare(Comparison.LessOrEqual, left?.Expression, right?.Expression);

    /// <summary>Left is at least right.</summary>
    public static Condition operator >=(Value<T> left, Value<T> right) => Compare(Comparison.GreaterOrEqual, left?.Expression, right?.Expression);

    /// <summary>Left is at least right.</summary>
    public static Condition operator >=(Value<T> left, Input<T> right) => Compare(Comparison.GreaterOrEqual, left?.Expression, right?.Expression);

    /// <summary>Left is at least right.</summary>
    public static Condition operator >=(Input<T> left, Value<T> right) => Compare(Comparison.GreaterOrEqual, left?.Expression, right?.Expression);

    /// <summary>Puts a text before the value's text.</summary>
    public static Computed<string> operator +(string left, Value<T> right) => Text.Join(left, right);

    /// <summary>Puts a text after the value's text.</summary>
    public static Computed<string> operator +(Value<T> left, string right) => Text.Join(left, right);

    /// <summary>Puts a text before the value's text.</summary>
    public static Computed<string> operator +(Value<string> left, Value<T> right) => Text.Join(left, right);

    /// <summary>The same file or folder as one of another kind: from a kind to <see cref="Artifact"/>, or from <see cref="Artifact"/> to a kind.</summary>
    /// <typeparam name="TKind">The other kind.</typeparam>
    public Computed<TKind> As<TKind>()
        where TKind : ArtifactKind => new(Expression);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>Fails: the text is not known while the pipeline is being defined.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public sealed override string ToString() => throw new TraceException(TraceDiagnostics.ValueAsText, Call.Unknown);

    private static Condition Compare(Comparison comparison, Expression? left, Expression? right) =>
        new(new CompareExpression(comparison, Operand(left), Operand(right)));

    private static Expression Operand(Expression? operand) => operand?.Type switch
    {
        null => throw new TraceException(TraceDiagnostics.MissingValue, Call.Unknown, "a side of a comparison"),
        ArtifactType kind => throw new TraceException(TraceDiagnostics.ArtifactAsText, Call.Unknown, kind.Artifact),
        _ => operand,
    };
}
