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

/// <summary>What a list and its items can be used for besides a loop's arguments.</summary>
[Pipeline("run-time-list-uses")]
public sealed partial class RunTimeListUses : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var numbers = ForEach(Values.Range(lists.Items.Count), n => Run(new Say { Text = $"n{n}" }, new() { Name = "number" }));
        var second = ForEach(numbers.Collect(n => n.Said), said => Run(new Say { Text = said }, new() { Name = "again" }));
        var all = second.Collect(s => s.Said);
        If(all.Count > 1, () => Run(new Say { Text = all.ElementAt(Values.Of(1)) }, new() { Name = "second" }))
            .Else(() => Run(new Say { Text = "few" }, new() { Name = "few" }));
        var chosen = Choose(all.Count > 2, () => all.ElementAt(Values.Of(2))).Else(() => Values.Of("none"));
        Run(new Say { Text = chosen }, new() { Name = "chosen" });
    }
}

/// <summary>Several tasks per item: a choice, files, a value of the outer pipeline.</summary>
[Pipeline("run-time-list-body")]
public sealed partial class RunTimeListBody : Pipeline
{
    public Param<string> Prefix { get; init; } = "p";

    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var outer = Run(new Say { Text = "outer" }, new() { Name = "outer" });
        var rows = ForEach(lists.Trials, (trial, index) =>
        {
            var write = Run(new WriteData { Text = $"{Prefix}{index}:{trial.Label}" }, new() { Name = "write" });
            Run(new ReadData { Data = write.Data }, new() { Name = "read" });
            var kind = Choose(trial.Depth > 4, () => Run(new Say { Text = $"deep {outer.Said}" }, new() { Name = "deep" }).Said)
                .Else(() => Values.Of("flat"));
            return (Last: Run(new Say { Text = kind }, new() { Name = "last" }), write.Data, kind);
        });
        Run(new TakeList { List = rows.Collect(r => r.Last.Said), File = rows.Collect(r => r.kind) }, new() { Name = "take" });
        Run(new ReadAll { Parts = rows.Collect(r => r.Data) }, new() { Name = "all" });
        Run(new ReadData { Data = rows.Collect(r => r.Data).ElementAt(Values.Of(1)) }, new() { Name = "one" });
    }
}

/// <summary>A loop whose iterations may fail.</summary>
[Pipeline("run-time-list-failures")]
public sealed partial class RunTimeListFailures : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var each = ForEach(lists.Items, item => Run(new Say { Text = item }, new() { Name = "each", ContinueOnFailure = true }));
        var all = each.Collect(e => e.Said);
        var take = Run(new TakeList { List = all, File = all }, new() { Name = "take" });
        Run(new Say { Text = take.Said }, new() { Name = "more" });
        Run(new Say { Text = "after" }, new() { Name = "after", After = [each] });
    }
}

/// <summary>A loop of one task over a list that may be given when the run is submitted.</summary>
[Pipeline("run-time-parameter")]
public sealed partial class RunTimeParameter : Pipeline
{
    public ListParam<Trial> Trials { get; init; } = [new(1, "one"), new(2, "it's \"two\"")];

    protected override void Define()
    {
        var each = ForEach(Trials, trial => Run(new Say { Text = $"{trial.Depth} {trial.Label}" }, new() { Name = "each" }));
        Run(new TakeList { List = each.Collect(e => e.Said), File = each.Collect(e => e.Said) }, new() { Name = "take" });
    }
}

/// <summary>A loop inside a loop: over a list of the run, and over one that hangs on the outer item.</summary>
[Pipeline("run-time-list-nested")]
public sealed partial class RunTimeListNested : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var rows = ForEach(lists.Trials, (trial, row) => ForEach(Values.Range(trial.Depth), (column, at) =>
            Run(new Say { Text = $"{row}.{at}:{trial.Label}{column}" }, new() { Name = "cell" })));
        var second = rows.Collect(r => r.Collect(c => c.Said)).ElementAt(Values.Of(1));
        Run(new TakeList { List = second, File = second }, new() { Name = "take" });
        var all = ForEach(lists.Items, x => ForEach(lists.Items, y => Run(new Say { Text = x + "" + y }, new() { Name = "pair" })));
        Run(new Say { Text = $"{all.Collect(r => r.Collect(c => c.Said)).Count}" }, new() { Name = "rows" });
    }
}

/// <summary>A container of an iteration may fail, and nobody reads what it makes.</summary>
[Pipeline("run-time-list-tolerant")]
public sealed partial class RunTimeListTolerant : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var each = ForEach(lists.Items, word =>
        {
            var first = Run(new Say { Text = word }, new() { Name = "first" });
            var told = Run(new WriteData { Text = first.Said }, new() { Name = "told", ContinueOnFailure = true });
            return Run(new Say { Text = first.Said }, new() { Name = "last", After = [told] });
        });
        Run(new TakeList { List = each.Collect(e => e.Said), File = each.Collect(e => e.Said) }, new() { Name = "take" });
    }
}

/// <summary>Tries may fail; with all of them there, the best one is picked out.</summary>
[Pipeline("run-time-list-best")]
public sealed partial class RunTimeListBest : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var said = ForEach(lists.Items, item => Run(new Say { Text = item }, new() { Name = "try", ContinueOnFailure = true })).Collect(t => t.Said);
        var best = Run(new PickBest { Names = said }, new() { Name = "best" });
        Run(new Say { Text = said.ElementAt(best.Index) }, new() { Name = "use" });
    }
}

/// <summary>Containers of an iteration with the names of steps that are added around them.</summary>
[Pipeline("run-time-list-names")]
public sealed partial class RunTimeListNames : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var each = ForEach(lists.Items, word =>
        {
            var first = Run(new Say { Text = word }, new() { Name = "publish" });
            var second = Run(new Say { Text = first.Said }, new() { Name = "stage-publish" });
            return Run(new Say { Text = second.Said }, new() { Name = "upload" });
        });
        Run(new TakeList { List = each.Collect(e => e.Said), File = each.Collect(e => e.Said) }, new() { Name = "take" });
    }
}
