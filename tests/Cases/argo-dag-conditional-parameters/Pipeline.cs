using Kfc;

namespace Cases.ArgoDagConditionalParameters;

[Component]
public sealed partial class FlipCoin : ContainerComponent
{
    public partial Output<string> Result { get; }

    protected override Container Container => new("python:alpine3.23")
    {
        Command = ["python", "-c", $"""
            import random
            open("{Result.Path}", "w").write("heads" if random.randint(0,1) == 0 else "tails")

            """],
    };
}

[Component]
public sealed partial class SayHeads : ContainerComponent
{
    public partial Output<string> Result { get; }

    protected override Container Container => new("python:alpine3.23") { Command = ["python", "-c", $"open(\"{Result.Path}\", \"w\").write(\"heads\")\n"] };
}

[Component]
public sealed partial class SayTails : ContainerComponent
{
    public partial Output<string> Result { get; }

    protected override Container Container => new("python:alpine3.23") { Command = ["python", "-c", $"open(\"{Result.Path}\", \"w\").write(\"tails\")\n"] };
}

/// <summary>What the run reports comes from whichever branch was taken.</summary>
[Pipeline("argo-dag-conditional-parameters")]
public sealed partial class ConditionalParameters : Pipeline
{
    public Value<string> Stepresult { get; private set; } = null!;

    protected override RunOptions Options => new() { Annotations = { ["workflows.argoproj.io/version"] = ">= 3.1.0" } };

    protected override void Define()
    {
        var flip = Run(new FlipCoin());
        Stepresult = Choose(flip.Result == "heads", () => Run(new SayHeads(), new() { Name = "heads" }).Result)
            .Else(() => Run(new SayTails(), new() { Name = "tails" }).Result);
    }
}
