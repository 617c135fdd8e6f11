using System.Collections.Generic;
using Kfc;

namespace Cases.LoopOfSteps;

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
public sealed partial class Build : StepsComponent
{
    public required Input<string> Name { get; init; }

    public required Workspace Source { get; init; }

    public partial Output<string> Digest { get; }

    protected override IReadOnlyList<WorkspacePlace> Workspaces => [new("source", Source)];

    protected override Pod Pod => new()
    {
        Steps =
        [
            new("fetch", "busybox:1.37.0") { Command = ["sh", "-c", "echo \"$1\" > \"$2/$1\"", "sh"], Args = [Name, Source.Path] },
            new("digest", "busybox:1.37.0") { Command = ["sh", "-c", "sha256sum < \"$2/$1\" > \"$3\"", "sh"], Args = [Name, Source.Path, Digest.Path] },
        ],
    };
}

/// <summary>A pod of several containers for each item of a list that only the run knows.</summary>
[Pipeline("loop-of-steps")]
public sealed partial class LoopOfSteps : Pipeline
{
    protected override void Define()
    {
        var list = Run(new List());
        ForEach(list.Names, name => Run(new Build { Name = name, Source = Workspace.Run("source") }));
    }
}
