using System.Collections.Generic;
using Kfc;

namespace Cases.LoopBoundedAtRunTime;

[Component]
public sealed partial class List : ContainerComponent
{
    public partial Output<IReadOnlyList<string>> Names { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo '[\"a\",\"b\"]' > \"$1\"", "sh"],
        Args = [Names.Path],
    };
}

[Component]
public sealed partial class Say : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0") { Command = ["printf", "%s\\n"], Args = [Text] };
}

/// <summary>A bound on a loop whose list only the run knows: refused on Tekton, with its line.</summary>
[Pipeline("loop-bounded-at-run-time")]
public sealed partial class LoopBoundedAtRunTime : Pipeline
{
    protected override void Define()
    {
        var list = Run(new List());
        ForEach(list.Names, name => Run(new Say { Text = name }), parallelism: 1);
    }
}
