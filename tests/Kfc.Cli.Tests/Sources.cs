namespace Kfc.Cli.Tests;

/// <summary>Pipelines as their authors would write them.</summary>
internal static class Sources
{
    public const string Component = """
        using Kfc;

        [Component]
        public sealed partial class Say : ContainerComponent
        {
            public required Input<string> Text { get; init; }
            public partial Output<string> Echo { get; }
            protected override Container Container => new("docker.io/library/busybox:1.37.0")
            {
                Command = ["sh", "-c", "printf %s \"$1\" > \"$2\"", "sh"],
                Args = [Text, Echo.Path],
            };
        }

        """;

    /// <summary>A parameter, and two tasks in a row.</summary>
    public const string Greeting = Component + """
        [Pipeline("greeting")]
        public sealed partial class Greeting : Pipeline
        {
            public Param<string> Name { get; init; } = "world";
            public Param<int> Times { get; init; } = 1;

            protected override void Define()
            {
                var first = Run(new Say { Text = $"hello {Name}" });
                Run(new Say { Text = first.Echo });
            }
        }
        """;

    public const string Two = Component + """
        [Pipeline("alpha")]
        public sealed partial class Alpha : Pipeline
        {
            protected override void Define() => Run(new Say { Text = "a" });
        }

        [Pipeline("beta")]
        public sealed partial class Beta : Pipeline
        {
            public required Param<string> Word { get; init; }

            protected override void Define() => Run(new Say { Text = Word });
        }
        """;

    public const string Throws = Component + """
        [Pipeline("throws")]
        public sealed partial class Throws : Pipeline
        {
            protected override void Define()
            {
                Run(new Say { Text = "a" });
                throw new InvalidOperationException("no luck today");
            }
        }
        """;
}
