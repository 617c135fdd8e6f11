using Kfc.Ir;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>The iterations of a loop. <see cref="Collect"/> is the only way out for their values.</summary>
/// <typeparam name="T">What the loop's body returns.</typeparam>
public sealed class FanOut<T> : Placed
{
    private readonly LoopDraft _draft;
    private readonly T _iteration;

    internal FanOut(LoopDraft draft, T iteration)
    {
        _draft = draft;
        _iteration = iteration;
        Id = draft.Id;
    }

    /// <summary>The values of all iterations, in the order of the items.</summary>
    /// <param name="select">Picks the value of one iteration.</param>
    public Computed<IReadOnlyList<TValue>> Collect<TValue>(Func<T, Value<TValue>> select)
    {
        var value = select(_iteration)?.Expression ?? throw new TraceException(TraceDiagnostics.MissingValue, Call.Unknown, "a collected value");
        return new(new CollectExpression(_draft.Id, _draft.Collected.Add(value), WireFormats.For<TValue>().Type));
    }
}
