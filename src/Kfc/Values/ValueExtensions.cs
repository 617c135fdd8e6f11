using Kfc.Ir;

namespace Kfc;

/// <summary>What can be done with values of particular types.</summary>
public static class ValueExtensions
{
    extension(Value<bool>)
    {
        /// <summary>The value is false.</summary>
        public static Condition operator !(Value<bool> value) => new(new NotExpression(value.Expression));

        /// <summary>Both are true.</summary>
        public static Condition operator &(Value<bool> left, Value<bool> right) => (Condition)left & (Condition)right;

        /// <summary>At least one is true.</summary>
        public static Condition operator |(Value<bool> left, Value<bool> right) => (Condition)left | (Condition)right;
    }

    extension<T>(Value<IReadOnlyList<T>> list)
    {
        /// <summary>How many elements the list has. A collected list has as many as the loop has items.</summary>
        public Computed<int> Count => new(new CountExpression(list.Expression));

        /// <summary>The element at a position, from 0. A position outside the list fails the task that reads it.</summary>
        public Computed<T> ElementAt(Input<int> index) => new(new ElementExpression(
            list.Expression,
            index?.Expression ?? throw new Tracing.TraceException(Tracing.TraceDiagnostics.MissingValue, Tracing.Call.Unknown, "a position in a list")));
    }

    extension<T>(Value<T> value)
    {
        /// <summary>The value as the argument of a nested pipeline's parameter.</summary>
        public Param<T> AsParam() => Param<T>.Of(value);
    }
}
