namespace Kfc.Scenarios;

/// <summary>Artifacts under keys that the author chose, one of them worked out while the run goes on.</summary>
[Pipeline("keyed-files")]
public sealed partial class KeyedFiles : Pipeline
{
    public Param<string> Day { get; init; } = "2026-11-28";

    protected override void Define()
    {
        var name = Run(new Say { Text = "name" }, new() { Name = "name" });
        var first = Run(new WriteData { Text = "first" }, new() { Name = "first", ArtifactKeys = { ["data"] = "latest/first" } });
        var second = Run(new WriteData { Text = "second" }, new() { Name = "second", ArtifactKeys = { ["data"] = $"days/{Day}/{name.Said}" } });
        Run(new ReadData { Data = first.Data }, new() { Name = "read-first" });
        Run(new ReadData { Data = second.Data }, new() { Name = "read-second" });
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var all = ForEach(lists.Items, (word, at) =>
            Run(new WriteData { Text = word + "" }, new() { Name = "each", ArtifactKeys = { ["data"] = $"words/{at}" } }));
        Run(new ReadAll { Parts = all.Collect(a => a.Data) }, new() { Name = "read-all" });
        Run(new ReadData { Data = all.Collect(a => a.Data).ElementAt(Values.Of(1)) }, new() { Name = "read-one" });
    }
}

/// <summary>Artifacts that branches choose, inside and outside of loops.</summary>
[Pipeline("chosen-files")]
public sealed partial class ChosenFiles : Pipeline
{
    protected override void Define()
    {
        var measured = Run(new Measure(), new() { Name = "m" });
        var outside = Run(new WriteData { Text = "outside" }, new() { Name = "outside" });
        var chosen = Choose(measured.Ready, () => Run(new WriteData { Text = "inside" }, new() { Name = "inside" }).Data).Else(() => outside.Data);
        Run(new ReadData { Data = chosen }, new() { Name = "read" });
        var lists = Run(new MakeLists(), new() { Name = "make" });
        ForEach(lists.Items, word =>
        {
            var own = Run(new WriteData { Text = word + "" }, new() { Name = "own" });
            var either = Choose(word == "b", () => own.Data).Else(() => outside.Data);
            Run(new ReadData { Data = either }, new() { Name = "read-each" });
        });
        var best = Run(new PickBest { Names = lists.Items }, new() { Name = "best" });
        var several = ForEach(["x", "y"], word => Run(new WriteData { Text = word }, new() { Name = "static" }));
        Run(new ReadAll { Parts = several.Collect(s => s.Data) }, new() { Name = "all" });
        Run(new ReadData { Data = several.Collect(s => s.Data).ElementAt(best.Index) }, new() { Name = "picked" });
    }
}

/// <summary>An object of a day, from a store that has a password.</summary>
[Component]
public sealed partial class FetchRows : ImporterComponent
{
    public required Input<string> Day { get; init; }

    public partial Output<Dataset> Rows { get; }

    protected override Importer Importer => new($"s3://raw/{Day}.csv") { Access = new("minio:9000", User: new("minio", "user"), Password: new("minio", "password")) };
}

[Pipeline("imported-rows")]
public sealed partial class ImportedRows : Pipeline
{
    protected override void Define()
    {
        var day = Run(new Say(), new() { Name = "day" });
        var rows = Run(new FetchRows { Day = day.Said }, new() { Name = "fetch" });
        Run(new ReadData { Data = rows.Rows }, new() { Name = "read" });
    }
}

/// <summary>Makes what the stand-in for it likes, a file or a folder.</summary>
[Component]
public sealed partial class WriteFolder : ContainerComponent
{
    public partial Output<Dataset> Data { get; }

    protected override Container Container => new("author:1") { Args = ["--folder", Data.Path] };
}

[Component]
public sealed partial class ReadFolder : ContainerComponent
{
    public required Input<Dataset> Data { get; init; }

    protected override Container Container => new("author:1") { Args = ["--folder", Data.Path] };
}

[Pipeline("folder-files")]
public sealed partial class FolderFiles : Pipeline
{
    protected override void Define()
    {
        var written = Run(new WriteFolder(), new() { Name = "write" });
        Run(new ReadFolder { Data = written.Data }, new() { Name = "read" });
    }
}
