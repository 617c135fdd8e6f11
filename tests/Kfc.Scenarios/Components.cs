namespace Kfc.Scenarios;

/// <summary>Takes a text by argv and by the environment, makes a text.</summary>
[Component]
public sealed partial class Say : ContainerComponent
{
    public Input<string> Text { get; init; } = "";

    public partial Output<string> Said { get; }

    protected override Container Container => new("author:1")
    {
        Args = ["--text", Text, "--said", Said.Path],
        Env = { ["TEXT"] = Text },
    };
}

/// <summary>Makes a value of each type that can be compared.</summary>
[Component]
public sealed partial class Measure : ContainerComponent
{
    public Input<string> Text { get; init; } = "";

    public partial Output<double> Score { get; }

    public partial Output<long> Rows { get; }

    public partial Output<bool> Ready { get; }

    public partial Output<string> Label { get; }

    protected override Container Container => new("author:1")
    {
        Args = ["--text", Text, "--score", Score.Path, "--rows", Rows.Path, "--ready", Ready.Path, "--label", Label.Path],
    };
}

[Component]
public sealed partial class PickBest : ContainerComponent
{
    public required Input<IReadOnlyList<string>> Names { get; init; }

    public partial Output<int> Index { get; }

    protected override Container Container => new("author:1") { Args = ["--names", Names, "--index", Index.Path] };
}

[Component]
public sealed partial class WriteData : ContainerComponent
{
    public Input<string> Text { get; init; } = "";

    public partial Output<Dataset> Data { get; }

    protected override Container Container => new("author:1") { Args = ["--text", Text, "--data", Data.Path] };
}

[Component]
public sealed partial class ReadData : ContainerComponent
{
    public required Input<Dataset> Data { get; init; }

    protected override Container Container => new("author:1") { Args = ["--input", Data.Path] };
}

/// <summary>A port that other components have with another type.</summary>
[Component]
public sealed partial class Tune : ContainerComponent
{
    [Port("lr")]
    public required Input<double> Rate { get; init; }

    public required Input<double> Range { get; init; }

    public required Input<int> Text { get; init; }

    protected override Container Container => new("author:1") { Args = ["--lr", Rate, "--range", Range, "--count", Text] };
}
