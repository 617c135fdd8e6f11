namespace Kfc.Scenarios;

/// <summary>Where values that are no texts are taken.</summary>
public enum TypedRoute
{
    Argument,
    Arm,
    Loop,
    Nested,
    Scope,
    Chosen,
    Picked,
    Last,
    Made,
    Put,
    Condition,
    Items,
    Fields,
    Handler,
    PartHandler,
    OuterHandler,
    Tolerated,
    File,
}

/// <summary>What a container says to be numbers, truth values and words goes through groups of tasks.</summary>
[Pipeline("typed-route")]
public sealed partial class TypedRoutes(TypedRoute route) : Pipeline
{
    public TypedRoutes()
        : this(TypedRoute.Argument)
    {
    }

    protected override void Define()
    {
        var options = new TaskOptions { Name = "make" };
        var inside = route is TypedRoute.Picked or TypedRoute.Last or TypedRoute.PartHandler;
        var made = inside ? null! : Run(new MakeTyped(), options with { ContinueOnFailure = route == TypedRoute.Tolerated });
        switch (route)
        {
            case TypedRoute.Argument or TypedRoute.Tolerated:
                Take(made);
                break;
            case TypedRoute.Arm:
                If(Run(new Measure(), new() { Name = "m" }).Label == "m.label", () => Take(made));
                break;
            case TypedRoute.Loop:
                ForEach(["a"], _ => Take(made));
                break;
            case TypedRoute.Nested:
                Run(new TypedPassing { Index = made.Index, Rows = made.Rows, Score = made.Score, Ready = made.Ready, Side = made.Side, Steps = made.Steps, Span = made.Span });
                break;
            case TypedRoute.Scope:
                Scope(() => Take(made));
                break;
            case TypedRoute.Chosen:
                var m = Run(new Measure(), new() { Name = "m" }).Label == "m.label";
                Take(
                    Choose(m, () => made.Index).Else(() => Values.Of(1)), Choose(m, () => made.Rows).Else(() => Values.Of(1L)), Choose(m, () => made.Score).Else(() => Values.Of(1.0)),
                    Choose(m, () => made.Ready).Else(() => Values.Of(true)), Choose(m, () => made.Side).Else(() => Values.Of(Side.Tails)), made.Steps, made.Span);
                break;
            case TypedRoute.Picked:
                var all = ForEach(["a", "b"], _ => Run(new MakeTyped(), options));
                var at = Values.Of(1);
                Take(
                    all.Collect(e => e.Index).ElementAt(at), all.Collect(e => e.Rows).ElementAt(at), all.Collect(e => e.Score).ElementAt(at), all.Collect(e => e.Ready).ElementAt(at),
                    all.Collect(e => e.Side).ElementAt(at), all.Collect(e => e.Steps).ElementAt(at), all.Collect(e => e.Span).ElementAt(at));
                break;
            case TypedRoute.Last:
                var last = Repeat(1, _ => Run(new MakeTyped(), options), until: t => t.Rows == 5L);
                Take(last.Last(t => t.Index), last.Last(t => t.Rows), last.Last(t => t.Score), last.Last(t => t.Ready), last.Last(t => t.Side), last.Last(t => t.Steps), last.Last(t => t.Span));
                break;
            case TypedRoute.Made:
                Run(new Say { Text = $"{made.Index} {made.Rows} {made.Score} {made.Ready} {made.Side}" }, Routes.Taker);
                break;
            case TypedRoute.Put:
                Run(new Say(), Routes.Taker with { Env = new() { ["TEXT"] = $"{made.Index}{made.Rows}{made.Score}{made.Ready}{made.Side}" } });
                break;
            case TypedRoute.Condition:
                If(made.Index >= 0 & made.Rows >= 0L & made.Score >= 0.0 & (made.Ready == true | made.Ready == false) & (made.Side == Side.Heads | made.Side == Side.Tails), () => Run(new Say(), Routes.Taker));
                break;
            case TypedRoute.Items:
                ForEach(made.Steps, step => Run(new Say { Text = $"{step}" }, Routes.Taker));
                break;
            case TypedRoute.Fields:
                Run(new Say { Text = $"{made.Span.From} {made.Span.To}" }, Routes.Taker);
                break;
            case TypedRoute.Handler:
                OnExit(_ => Take(made));
                break;
            case TypedRoute.PartHandler:
                Scope(() =>
                {
                    var part = Run(new MakeTyped(), options);
                    OnExit(_ => Take(part));
                });
                break;
            case TypedRoute.OuterHandler:
                Scope(() =>
                {
                    OnExit(_ => Take(made));
                    Run(new Say(), new() { Name = "inner" });
                });
                break;
            default:
                Run(new ReadTyped { Index = made.Index, Ready = made.Ready, Span = made.Span }, Routes.Taker);
                break;
        }
    }

    private void Take(MakeTyped made) => Take(made.Index, made.Rows, made.Score, made.Ready, made.Side, made.Steps, made.Span);

    private void Take(Value<int> index, Value<long> rows, Value<double> score, Value<bool> ready, Value<Side> side, Value<IReadOnlyList<int>> steps, Value<Span> span) =>
        Run(new TakeTyped { Index = index, Rows = rows, Score = score, Ready = ready, Side = side, Steps = steps, Span = span }, Routes.Taker);
}

[Pipeline("typed-passing")]
public sealed partial class TypedPassing : Pipeline
{
    public Param<int> Index { get; init; } = 1;

    public Param<long> Rows { get; init; } = 1L;

    public Param<double> Score { get; init; } = 1.5;

    public Param<bool> Ready { get; init; } = true;

    public Param<Side> Side { get; init; } = Scenarios.Side.Heads;

    public ListParam<int> Steps { get; init; } = [1];

    public Param<Span> Span { get; init; } = new Span(1, 2);

    protected override void Define() =>
        Run(new TakeTyped { Index = Index, Rows = Rows, Score = Score, Ready = Ready, Side = Side, Steps = Steps, Span = Span }, Routes.Taker);
}
