using Kfc;

namespace Examples.ParallelJoin;

/// <summary>Fetches a text from the web.</summary>
[Component]
public sealed partial class Download : ContainerComponent
{
    public required Input<string> Url { get; init; }

    public partial Output<string> Text { get; }

    protected override Container Container => new("curlimages/curl:8.11.1")
    {
        Command = ["curl"],
        Args = ["--fail", "--silent", "--show-error", "--output", Text.Path, "--url", Url],
    };
}

/// <summary>Prints two texts.</summary>
[Component]
public sealed partial class Echo : ContainerComponent
{
    public required Input<string> First { get; init; }

    public required Input<string> Second { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "Text 1: %s\\nText 2: %s\\n"],
        Args = [First, Second],
    };
}

/// <summary>Downloads two texts at the same time and prints both.</summary>
[Pipeline("parallel-join")]
public sealed partial class ParallelJoin : Pipeline
{
    public Param<string> Url1 { get; init; } = "https://storage.googleapis.com/ml-pipeline/sample-data/shakespeare/shakespeare1.txt";

    public Param<string> Url2 { get; init; } = "https://storage.googleapis.com/ml-pipeline/sample-data/shakespeare/shakespeare2.txt";

    protected override void Define()
    {
        var first = Run(new Download { Url = Url1 });
        var second = Run(new Download { Url = Url2 });
        Run(new Echo { First = first.Text, Second = second.Text });
    }
}
