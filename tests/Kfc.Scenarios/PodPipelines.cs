using Kfc;

namespace Kfc.Scenarios;

/// <summary>A container with one before it and one beside it.</summary>
[Component]
public sealed partial class Talk : ContainerComponent
{
    public required Input<string> Text { get; init; }

    public partial Output<string> Said { get; }

    protected override Container Container => new("author:1")
    {
        Args = ["--text", Text, "--said", Said.Path],
        Volumes = [Volume.Empty("notes", "/notes")],
        Init =
        [
            new("first", "init:1") { Command = ["init"], Args = [$"first {Text}"], Volumes = [Volume.Empty("notes", "/in")] },
            new("second", "init:2") { Command = ["init"], Args = [Text], Env = { ["TEXT"] = Text }, Volumes = [Volume.Empty("notes", "/in")] },
        ],
        Sidecars = [new("beside", "sidecar:1") { Command = ["serve"], Args = [Text], Volumes = [Volume.Empty("notes", "/out")] }],
    };
}

[Pipeline("talks")]
public sealed partial class Talks : Pipeline
{
    public Param<string> Text { get; init; } = "a 'b' \"c\"";

    protected override void Define()
    {
        var talk = Run(new Talk { Text = Text });
        Run(new Talk { Text = talk.Said }, new() { Name = "again", Env = { ["MODE"] = "loud" } });
    }
}

/// <summary>Three programs that share a folder.</summary>
[Component]
public sealed partial class Build : StepsComponent
{
    public required Input<string> Name { get; init; }

    public required Workspace Source { get; init; }

    public Workspace Cache { get; init; } = Workspace.None;

    public partial Output<string> Said { get; }

    protected override IReadOnlyList<WorkspacePlace> Workspaces => [new("source", Source), new("cache", Cache) { Path = "/cache" }];

    protected override Pod Pod => new()
    {
        Steps =
        [
            new("fetch", "author:fetch") { Command = ["fetch"], Args = [Source.Path, Name, Cache.Bound, $"[{Cache.Path}]"] },
            new("build", "author:build")
            {
                Script =
                $"""
                #!/bin/sh
                echo "{Name}"; echo $(date) $$ > {Source.Path}/log
                """,
                Args = ["--name", Name],
                WorkingDirectory = Source.Path,
            },
            new("tell", "author:tell") { Command = ["tell"], Args = ["--said", Said.Path], Env = { ["HOME_OF"] = $"{Source.Path}/home", ["DEEP"] = $"{Pod.Variable("HOME_OF")}/deep" } },
        ],
    };
}

[Pipeline("builds")]
public sealed partial class Builds : Pipeline
{
    public Param<string> Name { get; init; } = "one";

    protected override void Define()
    {
        var first = Run(new Build { Name = Name, Source = Workspace.Run("source") });
        Run(new Build { Name = first.Said, Source = Workspace.Run("source"), Cache = Workspace.Empty() }, new() { Name = "again", After = [first] });
    }
}

/// <summary>Programs one after another, one with the name of an added step, that hand over a value and a file.</summary>
[Component]
public sealed partial class Assemble : StepsComponent
{
    public required Input<string> Name { get; init; }

    public required Workspace Source { get; init; }

    public partial Output<string> Said { get; }

    public partial Output<Dataset> Data { get; }

    protected override IReadOnlyList<WorkspacePlace> Workspaces => [new("source", Source)];

    protected override Pod Pod => new()
    {
        Steps =
        [
            new("stage", "author:fetch") { Command = ["fetch"], Args = [Source.Path, Name] },
            new("build", "author:build") { Script = "#!/bin/sh\necho built", Args = [$"<{Name}>"], ContinueOnError = true },
            new("publish", "author:tell") { Command = ["tell"], Args = ["--said", Said.Path, "--data", Data.Path], Env = { ["NAME"] = Name } },
        ],
    };
}

/// <summary>A container with one before it, and a folder of both.</summary>
[Component]
public sealed partial class Note : ContainerComponent
{
    public required Input<string> Text { get; init; }

    public partial Output<string> Said { get; }

    protected override Container Container => new("author:1")
    {
        Args = ["--said", Said.Path],
        Volumes = [Volume.Empty("notes", "/notes")],
        Init = [new("first", "init:1") { Command = ["init"], Args = [Text], Volumes = [Volume.Empty("notes", "/in")] }],
    };
}

/// <summary>Pods of several containers, one pod per item of a list of the run.</summary>
[Pipeline("assembles")]
public sealed partial class Assembles : Pipeline
{
    public ListParam<string> Known { get; init; } = ["x", "y"];

    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var each = ForEach(lists.Items, name => Run(new Assemble { Name = name, Source = Workspace.Run("source") }, new() { Name = "assemble", Retry = new(1) }));
        Run(new TakeList { List = each.Collect(e => e.Said), File = each.Collect(e => e.Said) }, new() { Name = "take" });
        Run(new ReadAll { Parts = each.Collect(e => e.Data) }, new() { Name = "all" });
        var notes = ForEach(lists.Items, text => If(text != "skip", () => Run(new Note { Text = text }, new() { Name = "note" })));
        Run(new Say { Text = "after" }, new() { Name = "after", After = [notes] });
        ForEach(Known, name => Run(new Build { Name = name, Source = Workspace.Run("known") }, new() { Name = "known" }));
        ForEach(Known, text => Run(new Talk { Text = text }, new() { Name = "talk" }));
    }
}

/// <summary>A sidecar begins with its pod, and an empty list is a pod too.</summary>
[Pipeline("talks-over-list")]
public sealed partial class TalksOverList : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        ForEach(lists.Items, text => Run(new Talk { Text = text }));
    }
}
