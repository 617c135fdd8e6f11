using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>A branch whose arms are added one by one.</summary>
internal sealed class BranchDraft : NodeDraft
{
    private const string MergeName = "value";
    private readonly GraphDraft _draft;
    private readonly RegionDraft _home;
    private readonly List<(Expression Condition, RegionDraft Body)> _cases = [];
    private readonly List<Expression> _values = [];
    private RegionDraft? _else;

    public BranchDraft(GraphDraft draft, string name, Call call)
        : base(draft.Names.Next(name), draft.Place(call))
    {
        _draft = draft;
        _home = draft.Current;
        draft.Add(this);
    }

    /// <summary>Whether the branch is a value, which needs an arm for every case.</summary>
    public bool NeedsElse
    {
        init
        {
            if (value)
                _draft.Choices.Add(this);
        }
    }

    public bool HasElse => _else is not null;

    public void AddCase(Condition condition, Action body, Call call) => _draft.Inside(NewCase(condition, call), body);

    public void AddValueCase<T>(Condition condition, Func<Value<T>> body, Call call) =>
        _values.Add(Value(_draft.Inside(NewCase(condition, call), body), call));

    public void SetElse(Action body, Call call)
    {
        CheckPlace("Else", call);
        _else = new();
        _draft.Inside(_else, body);
    }

    public MergeExpression SetElseValue<T>(Func<Value<T>> body, Call call)
    {
        CheckPlace("Else", call);
        _else = new();
        var value = Value(_draft.Inside(_else, body), call);
        _values.Add(value);
        return new(Id, MergeName, value.Type);
    }

    public override Node Build(SourceFiles files) => new BranchNode
    {
        Id = Id,
        Source = files.Position(Call),
        Cases = [.. _cases.Select(arm => new BranchCase(arm.Condition, arm.Body.Build(files)))],
        Else = _else?.Build(files),
        Merges = _values.Count == 0 ? [] : [new(MergeName, _values[0].Type, [.. _values])],
    };

    private static Expression Value<T>(Value<T>? value, Call call) =>
        value?.Expression ?? throw new TraceException(TraceDiagnostics.MissingValue, call, "an arm of Choose");

    private RegionDraft NewCase(Condition? condition, Call call)
    {
        if (_cases.Count > 0)
            CheckPlace("ElseIf", call);
        var body = new RegionDraft();
        _cases.Add((condition?.Expression ?? throw new TraceException(TraceDiagnostics.MissingValue, call, "a condition"), body));
        return body;
    }

    /// <summary>An arm reads what stands before the branch; one that is added later could read what does not exist yet.</summary>
    private void CheckPlace(string arm, Call call)
    {
        _draft.LastCall = call;
        if (HasElse || _draft.Current != _home || _home.Last != this)
            throw new TraceException(TraceDiagnostics.ArmOutOfPlace, call, arm);
    }
}
