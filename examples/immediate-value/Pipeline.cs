using Kfc;

namespace Examples.ImmediateValue;

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

/// <summary>Like the sequential example, with the address fixed when the pipeline is compiled.</summary>
[Pipeline("immediate-value")]
public sealed partial class ImmediateValue : Pipeline
{
    protected override void Define()
    {
        var download = Run(new Download
        {
            Url = "https://storage.googleapis.com/ml-pipeline/sample-data/shakespeare/shakespeare1.txt",
        });
        Run(new Echo { Text = download.Text });
    }
}
