namespace Kfc.Scenarios;

/// <summary>Where a text that a container made is taken.</summary>
public enum DeepRoute
{
    Arm,
    Loop,
    ArmInLoop,
    Nested,
    Scope,
    Chosen,
    Picked,
    Repeated,
    Last,
    Tolerated,
    Retried,
    Handler,
    PartHandler,
    OuterHandler,
    FileInArm,
    FileOfChosen,
    FileOfPicked,
}

/// <summary>A text that a container makes goes through groups of tasks.</summary>
[Pipeline("deep-route")]
public sealed partial class DeepRoutes(DeepRoute route) : Pipeline
{
    public DeepRoutes()
        : this(DeepRoute.Arm)
    {
    }

    protected override void Define()
    {
        var made = Run(new Say(), new() { Name = "make" }).Said;
        var ready = Run(new Measure(), new() { Name = "m" }).Ready;
        switch (route)
        {
            case DeepRoute.Arm:
                If(ready, () => Take(made));
                break;
            case DeepRoute.Loop:
                ForEach(["a"], _ => Take(made));
                break;
            case DeepRoute.ArmInLoop:
                ForEach(["a"], _ =>
                {
                    If(ready, () => Take(made));
                });
                break;
            case DeepRoute.Nested:
                Run(new Passing { Text = made });
                break;
            case DeepRoute.Scope:
                Scope(() => Take(made));
                break;
            case DeepRoute.Chosen:
                Take(Chosen(ready, made));
                break;
            case DeepRoute.Picked:
                Take(Picked(made));
                break;
            case DeepRoute.Repeated:
                Repeat(2, _ => Run(new Say { Text = made }, Routes.Taker), until: s => s.Said == "take.said");
                break;
            case DeepRoute.Last:
                Take(Repeat(1, _ => Run(new Say { Text = "x" }, new() { Name = "again" }), until: s => s.Said == "").Last(s => s.Said));
                break;
            case DeepRoute.Tolerated:
                Run(new Say { Text = made }, Routes.Taker with { ContinueOnFailure = true });
                break;
            case DeepRoute.Retried:
                Run(new Say { Text = made }, Routes.Taker with { Retry = new(1) });
                break;
            case DeepRoute.Handler:
                OnExit(_ => Take(made));
                break;
            case DeepRoute.PartHandler:
                Scope(() =>
                {
                    var part = Run(new Say(), new() { Name = "again" }).Said;
                    OnExit(_ => Take(part));
                });
                break;
            case DeepRoute.OuterHandler:
                Scope(() =>
                {
                    OnExit(_ => Take(made));
                    Run(new Say { Text = "x" }, new() { Name = "inner" });
                });
                break;
            case DeepRoute.FileInArm:
                If(ready, () => Run(new ReadText { Text = made }, Routes.Taker));
                break;
            case DeepRoute.FileOfChosen:
                Run(new ReadText { Text = Chosen(ready, made) }, Routes.Taker);
                break;
            default:
                Run(new ReadText { Text = Picked(made) }, Routes.Taker);
                break;
        }
    }

    private void Take(Value<string> text) => Run(new Say { Text = text }, Routes.Taker);

    private Value<string> Chosen(Condition ready, Value<string> made) => Choose(ready, () => made).Else(() => Values.Of("other"));

    private Value<string> Picked(Value<string> made) =>
        ForEach(["a", "b"], _ => Run(new Say { Text = "x" }, new() { Name = "each" })).Collect(e => e.Said).ElementAt(Values.Of(1));
}

[Pipeline("passing")]
public sealed partial class Passing : Pipeline
{
    public required Param<string> Text { get; init; }

    protected override void Define() => Run(new Say { Text = Text }, Routes.Taker);
}
