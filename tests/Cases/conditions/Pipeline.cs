using Kfc;

namespace Cases.Conditions;

/// <summary>How a data set is to be read.</summary>
public enum Format
{
    Csv,
    Parquet,
}

[Component]
public sealed partial class Inspect : ContainerComponent
{
    public partial Output<string> Region { get; }

    public partial Output<int> Rows { get; }

    public partial Output<double> Quality { get; }

    public partial Output<bool> Complete { get; }

    public partial Output<Format> Format { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command =
        [
            "sh", "-c",
            "echo eu > \"$1\"; echo 1000 > \"$2\"; echo 0.75 > \"$3\"; echo true > \"$4\"; echo Csv > \"$5\"",
            "sh",
        ],
        Args = [Region.Path, Rows.Path, Quality.Path, Complete.Path, Format.Path],
    };
}

[Component]
public sealed partial class Say : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "%s\\n"],
        Args = [Text],
    };
}

/// <summary>Conditions over texts, numbers, truth values and words, of parameters and of outputs, with and, or, not.</summary>
[Pipeline("conditions")]
public sealed partial class Conditions : Pipeline
{
    public Param<string> Home { get; init; } = "eu";

    public Param<int> Threshold { get; init; } = 500;

    public Param<bool> Force { get; init; } = false;

    protected override void Define()
    {
        var seen = Run(new Inspect());
        If(seen.Region == "eu", () => Run(new Say { Text = "text equals constant" }, new() { Name = "text-constant" }));
        If(seen.Region != Home, () => Run(new Say { Text = "text differs from parameter" }, new() { Name = "text-parameter" }));
        If(seen.Rows > Threshold, () => Run(new Say { Text = "whole number above parameter" }, new() { Name = "number-parameter" }));
        If(seen.Quality >= 0.5, () => Run(new Say { Text = "number at least constant" }, new() { Name = "number-constant" }));
        If(seen.Complete == true, () => Run(new Say { Text = "truth value" }, new() { Name = "truth" }));
        If(seen.Format == Format.Parquet, () => Run(new Say { Text = "word" }, new() { Name = "word" }));
        If(Force == true, () => Run(new Say { Text = "parameter alone" }, new() { Name = "parameter-alone" }));
        If(
            (seen.Rows > 10 & seen.Quality < 0.9) | !(seen.Complete == true),
            () => Run(new Say { Text = "and, or, not" }, new() { Name = "combined" }));
    }
}
