using System.Collections.Generic;
using Kfc;

namespace Cases.DynamicLoop;

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

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "%s\\n"],
        Args = [Text],
    };
}

/// <summary>A loop over a list that only the run knows: one pod per item.</summary>
[Pipeline("dynamic-loop")]
public sealed partial class DynamicLoop : Pipeline
{
    protected override void Define()
    {
        var list = Run(new List());
        ForEach(list.Names, name => Run(new Say { Text = name }));
    }
}
