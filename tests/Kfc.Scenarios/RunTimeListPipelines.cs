namespace Kfc.Scenarios;

/// <summary>Takes a whole list, as an argument and as a file.</summary>
[Component]
public sealed partial class TakeList : ContainerComponent
{
    public required Input<IReadOnlyList<string>> List { get; init; }

    public Input<IReadOnlyList<string>>? File { get; init; }

    public partial Output<string> Said { get; }

    protected override Container Container => new("author:1") { Args = ["--list", List, "--input", File!.Path, "--said", Said.Path] };
}

/// <summary>A loop of one task over a list that a task makes.</summary>
[Pipeline("run-time-list")]
public sealed partial class RunTimeList : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "lists" });
        var each = ForEach(lists.Items, (word, index) => Run(new Say { Text = word + "" }, new() { Name = "each", Env = { ["AT"] = $"{index}" } }));
        var all = each.Collect(e => e.Said);
        var take = Run(new TakeList { List = all, File = all }, new() { Name = "take" });
        Run(new Say { Text = "after" }, new() { Name = "after", After = [take] });
    }
}
