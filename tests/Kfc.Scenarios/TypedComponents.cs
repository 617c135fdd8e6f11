namespace Kfc.Scenarios;

public enum Side
{
    Heads,
    Tails,
}

public sealed record Span(int From, double To);

/// <summary>Makes a value of each type that is no text.</summary>
[Component]
public sealed partial class MakeTyped : ContainerComponent
{
    public partial Output<int> Index { get; }

    public partial Output<long> Rows { get; }

    public partial Output<double> Score { get; }

    public partial Output<bool> Ready { get; }

    public partial Output<Side> Side { get; }

    public partial Output<IReadOnlyList<int>> Steps { get; }

    public partial Output<Span> Span { get; }

    protected override Container Container => new("author:1")
    {
        Args = ["--index", Index.Path, "--rows", Rows.Path, "--score", Score.Path, "--ready", Ready.Path, "--side", Side.Path, "--steps", Steps.Path, "--span", Span.Path],
    };
}

/// <summary>Takes a value of each type that is no text.</summary>
[Component]
public sealed partial class TakeTyped : ContainerComponent
{
    public required Input<int> Index { get; init; }

    public required Input<long> Rows { get; init; }

    public required Input<double> Score { get; init; }

    public required Input<bool> Ready { get; init; }

    public required Input<Side> Side { get; init; }

    public required Input<IReadOnlyList<int>> Steps { get; init; }

    public required Input<Span> Span { get; init; }

    protected override Container Container => new("author:1") { Args = ["index", Index, "rows", Rows, "score", Score, "ready", Ready, "side", Side, "steps", Steps, "span", Span] };
}

/// <summary>The same by files.</summary>
[Component]
public sealed partial class ReadTyped : ContainerComponent
{
    public required Input<int> Index { get; init; }

    public required Input<bool> Ready { get; init; }

    public required Input<Span> Span { get; init; }

    protected override Container Container => new("author:1") { Args = ["index", Index.Path, "ready", Ready.Path, "span", Span.Path] };
}
