using Kfc;

namespace Pipelines;

/// <summary>Makes a greeting.</summary>
[Component]
public sealed partial class Greet : ContainerComponent
{
    /// <summary>Who is greeted.</summary>
    public required Input<string> Name { get; init; }

    /// <summary>The greeting.</summary>
    public partial Output<string> Greeting { get; }

    protected override Container Container => new("docker.io/library/busybox:1.37.0")
    {
        Command = ["sh", "-c", "printf 'hello %s' \"$1\" > \"$2\"", "greet"],
        Args = [Name, Greeting.Path],
    };
}

/// <summary>Prints a text.</summary>
[Component]
public sealed partial class Print : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("docker.io/library/busybox:1.37.0") { Command = ["echo"], Args = [Text] };
}

/// <summary>Greets somebody and prints the greeting.</summary>
[Pipeline("greeting")]
public sealed partial class Greeting : Pipeline
{
    /// <summary>Who is greeted.</summary>
    public Param<string> Name { get; init; } = "world";

    protected override void Define()
    {
        var greet = Run(new Greet { Name = Name });
        Run(new Print { Text = greet.Greeting });
    }
}
