using Kfc.Ir;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>The iterations of a repetition. <see cref="Last"/> is the only way out for their values.</summary>
/// <typeparam name="T">What the body returns.</typeparam>
public sealed class Repeated<T> : Placed
{
    private readonly RepeatDraft _draft;
    private readonly T _iteration;

    internal Repeated(RepeatDraft draft, T iteration)
    {
        _draft = draft;
        _iteration = iteration;
        Id = draft.Id;
    }

    /// <summary>The value of the last iteration that ran.</summary>
    /// <param name="select">Picks the value of one iteration.</param>
    public Computed<TValue> Last<TValue>(Func<T, Value<TValue>> select)
    {
        var value = select(_iteration)?.Expression ?? throw new TraceException(TraceDiagnostics.MissingValue, Call.Unknown, "a value of the last iteration");
        return new(new RepeatedExpression(_draft.Id, _draft.Outputs.Add(value), WireFormats.For<TValue>().Type));
    }
}
