namespace Kfc.Scenarios;

/// <summary>A loop over a list of the run whose tasks want pods of their own: an accelerator, retries, another node.</summary>
[Pipeline("chained-pods")]
public sealed partial class ChainedPods : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var rows = ForEach(lists.Trials, (trial, at) =>
        {
            var train = Run(new WriteData { Text = $"{at}:{trial.Label}" }, new() { Name = "train", Resources = new(Gpu: 1) });
            var score = Run(new Measure { Text = trial.Label }, new() { Name = "score", Retry = new(1) });
            var kind = Choose(score.Score > 0.5, () => Values.Of("good")).Else(() => score.Label);
            var check = Run(new ReadData { Data = train.Data }, new() { Name = "check", NodeSelector = { ["zone"] = "b" } });
            var last = Run(new Say { Text = $"{kind} {at}" }, new() { Name = "last", After = [check], NodeSelector = { ["zone"] = "b" } });
            return (last.Said, score.Label, train.Data);
        });
        Run(new TakeList { List = rows.Collect(r => r.Said), File = rows.Collect(r => r.Label) }, new() { Name = "take", After = [rows] });
        Run(new ReadAll { Parts = rows.Collect(r => r.Data) }, new() { Name = "all" });
    }
}

/// <summary>Trials may fail; whoever reads one of them is skipped with it, and no other.</summary>
[Pipeline("tolerant-chain")]
public sealed partial class TolerantChain : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var rows = ForEach(lists.Items, item =>
        {
            var trial = Run(new WriteData { Text = item }, new() { Name = "trial", ContinueOnFailure = true });
            var read = Run(new ReadData { Data = trial.Data }, new() { Name = "read" });
            var said = Run(new Say { Text = item }, new() { Name = "said", After = [read] });
            return (trial.Data, said.Said);
        });
        Run(new TakeList { List = rows.Collect(r => r.Said), File = rows.Collect(r => r.Said) }, new() { Name = "take" });
        Run(new ReadAll { Parts = rows.Collect(r => r.Data) }, new() { Name = "all" });
    }
}

/// <summary>A loop inside a loop, both over lists of the run, with tasks before and after it, and two pods in its own iterations.</summary>
[Pipeline("nested-chain")]
public sealed partial class NestedChain : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var rows = ForEach(lists.Items, item =>
        {
            var inner = Run(new MakeLists(), new() { Name = "list" });
            var cells = ForEach(inner.Items, part =>
            {
                var first = Run(new Say { Text = $"{item}.{part}" }, new() { Name = "first", Retry = new(1) });
                return Run(new Say { Text = $"2 {first.Said}" }, new() { Name = "second" });
            });
            return Run(new TakeList { List = cells.Collect(c => c.Said), File = cells.Collect(c => c.Said) }, new() { Name = "row" });
        });
        Run(new TakeList { List = rows.Collect(r => r.Said), File = rows.Collect(r => r.Said) }, new() { Name = "take" });
    }
}
