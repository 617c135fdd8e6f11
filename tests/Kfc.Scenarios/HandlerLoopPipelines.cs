namespace Kfc.Scenarios;

/// <summary>A handler with one task per item of a list that a task made, whatever became of the rest.</summary>
[Pipeline("handler-over-list")]
public sealed partial class HandlerOverList : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var work = ForEach(lists.Items, word => Run(new Say { Text = word }, new() { Name = "work" }));
        Run(new TakeList { List = work.Collect(w => w.Said), File = work.Collect(w => w.Said) }, new() { Name = "take" });
        OnExit(exit =>
        {
            ForEach(lists.Items, (word, at) => Run(new Say { Text = $"{at}:{word} {exit.Status}" }, new() { Name = "clean" }));
            Run(new Say { Text = $"{exit.Status}" }, new() { Name = "told" });
        });
    }
}

/// <summary>Several tasks per item in a handler, one of them only after a failure; with files and a value of the outer pipeline.</summary>
[Pipeline("handler-over-records")]
public sealed partial class HandlerOverRecords : Pipeline
{
    public Param<string> Prefix { get; init; } = "p";

    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        Run(new Say { Text = "work" }, new() { Name = "work", After = [lists] });
        OnExit(exit => ForEach(lists.Trials, (trial, at) =>
        {
            var write = Run(new WriteData { Text = $"{Prefix}{at}:{trial.Label}" }, new() { Name = "write" });
            If(exit.Status == RunStatus.Failed, () => Run(new Say { Text = $"lost {trial.Label}" }, new() { Name = "alarm" }));
            Run(new ReadData { Data = write.Data }, new() { Name = "read" });
        }));
    }
}

/// <summary>Handlers over lists that are worked out from what one task made: a field of a record, numbers, one of two lists.</summary>
[Pipeline("handler-over-parts")]
public sealed partial class HandlerOverParts : Pipeline
{
    public Param<int> First { get; init; } = 5;

    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var m = Run(new Measure(), new() { Name = "m" });
        var chosen = Choose(m.Ready, () => lists.Items).Else(() => Run(new MakeLists(), new() { Name = "other" }).Items);
        OnExit(exit =>
        {
            ForEach(Values.Range(First, lists.Items.Count), n => Run(new Say { Text = $"n{n}" }, new() { Name = "number" }));
            If(exit.Status == RunStatus.Succeeded, () => ForEach(chosen, word => Run(new Say { Text = word }, new() { Name = "chosen" })));
        });
    }
}

/// <summary>A loop in the handler of a part: an ordinary task there, as the run goes on after it.</summary>
[Pipeline("handler-of-a-part-over-list")]
public sealed partial class HandlerOfAPartOverList : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var part = Scope(() =>
        {
            Run(new Say { Text = "inside" }, new() { Name = "inside", After = [lists] });
            OnExit(exit => ForEach(lists.Items, word =>
            {
                var first = Run(new Say { Text = $"{word} {exit.Status}" }, new() { Name = "clean" });
                Run(new Say { Text = first.Said }, new() { Name = "sweep" });
            }));
        });
        Scope(() =>
        {
            Run(new Say { Text = "beside" }, new() { Name = "beside" });
            OnExit(_ => ForEach(lists.Items, word => Run(new Say { Text = word }, new() { Name = "plain" })));
        });
        Run(new Say { Text = "after" }, new() { Name = "after", After = [part] });
    }
}

/// <summary>Handlers that read what a loop over a list of the run collected: all of it, an element, and how many.</summary>
[Pipeline("handler-of-collected")]
public sealed partial class HandlerOfCollected : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var work = ForEach(lists.Items, word => Run(new Say { Text = word }, new() { Name = "work" }));
        var said = work.Collect(w => w.Said);
        OnExit(_ =>
        {
            Run(new TakeList { List = said, File = said }, new() { Name = "take" });
            Run(new Say { Text = said.ElementAt(1) }, new() { Name = "second" });
            Run(new Say { Text = $"{said.Count}" }, new() { Name = "count" });
            Run(new Say(), new() { Name = "told" });
        });
    }
}
