namespace Kfc.Scenarios;

/// <summary>Asks somebody.</summary>
[Component]
public sealed partial class Ask : ApprovalComponent
{
    public partial Output<bool> Yes { get; }

    [Port(Default = "none")]
    public partial Output<string> Comment { get; }

    protected override Approval Approval => new() { Message = "Go on?" };
}

[Component]
public sealed partial class FetchPage : ImporterComponent
{
    public partial Output<Dataset> Page { get; }

    protected override Importer Importer => new("https://example.org/rows.csv");
}

[Pipeline("asked")]
public sealed partial class Asked : Pipeline
{
    protected override void Define()
    {
        var answer = Run(new Ask(), new() { Name = "ask" });
        If(answer.Yes, () => Run(new Say { Text = answer.Comment }, new() { Name = "go-on" }))
            .Else(() => Run(new Say(), new() { Name = "stop" }));
    }
}

[Pipeline("imported")]
public sealed partial class Imported : Pipeline
{
    protected override void Define()
    {
        var page = Run(new FetchPage(), new() { Name = "fetch" }).Page;
        Run(new ReadData { Data = page }, new() { Name = "read" });
    }
}

[Pipeline("locked-and-cached")]
public sealed partial class LockedAndCached : Pipeline
{
    public Param<string> Text { get; init; } = "a";

    protected override void Define()
    {
        var first = Run(new Say { Text = Text }, new() { Name = "first", Caching = new(TimeSpan.FromDays(1)), Mutexes = ["gpu"] });
        Run(new Say { Text = "other" }, new() { Name = "second", Mutexes = ["gpu"] });
        Run(new Say { Text = first.Said }, new() { Name = "third" });
    }
}

/// <summary>Answers that hold for ever: by the short switch, by settings without any, by a name of the work.</summary>
[Pipeline("cached-for-ever")]
public sealed partial class CachedForEver : Pipeline
{
    protected override void Define()
    {
        Run(new Say { Text = "a" }, new() { Name = "switched", Cache = true });
        Run(new Say { Text = "b" }, new() { Name = "plain", Caching = new() });
        Run(new Say { Text = "c" }, new() { Name = "named", Caching = new(Key: "load") });
    }
}

[Pipeline("holes")]
public sealed partial class Holes : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var tries = ForEach(lists.Items, item => Run(new Say { Text = item }, new() { Name = "try", ContinueOnFailure = true }));
        var said = tries.Collect(t => t.Said);
        Run(new PickBest { Names = said }, new() { Name = "whole" });
        Run(new Say { Text = said.ElementAt(Values.Of(2)) }, new() { Name = "third" });
        Run(new Say { Text = $"{said.Count}" }, new() { Name = "count" });
    }
}
