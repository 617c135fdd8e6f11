using Kfc;

namespace Examples.ExitHandler;

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

/// <summary>Downloads a text, prints it, and in the end says how the run went, even when it failed.</summary>
[Pipeline("exit-handler")]
public sealed partial class WithExitHandler : Pipeline
{
    public Param<string> Url { get; init; } = "https://storage.googleapis.com/ml-pipeline/sample-data/shakespeare/shakespeare1.txt";

    protected override void Define()
    {
        OnExit(exit => Run(new Echo { Text = $"{RunContext.Name} ended: {exit.Status}" }, new() { Name = "finally" }));

        var download = Run(new Download { Url = Url });
        Run(new Echo { Text = download.Text });
    }
}
