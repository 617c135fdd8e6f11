using Kfc;

namespace Examples.Sequential;

/// <summary>Fetches a text from the web.</summary>
[Component]
public sealed partial class Download : ContainerComponent
{
    /// <summary>Where the text lies.</summary>
    public required Input<string> Url { get; init; }

    /// <summary>The text, at most about 3 KB.</summary>
    public partial Output<string> Text { get; }

    protected override Container Container => new("curlimages/curl:8.11.1")
    {
        Command = ["curl"],
        Args = ["--fail", "--silent", "--show-error", "--output", Text.Path, "--url", Url],
    };
}

/// <summary>Prints a text.</summary>
[Component]
public sealed partial class Echo : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "%s\\n"],
        Args = [Text],
    };
}

/// <summary>Downloads a text and prints it.</summary>
[Pipeline("sequential")]
public sealed partial class Sequential : Pipeline
{
    /// <summary>The text to fetch.</summary>
    public Param<string> Url { get; init; } = "https://storage.googleapis.com/ml-pipeline/sample-data/shakespeare/shakespeare1.txt";

    protected override void Define()
    {
        var download = Run(new Download { Url = Url });
        Run(new Echo { Text = download.Text });
    }
}
