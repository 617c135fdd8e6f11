namespace Kfc.Scenarios;

[Pipeline("dynamic-sweep")]
public sealed partial class DynamicSweep : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var tries = ForEach(lists.Items, item => Run(new Say { Text = item }, new() { Name = "try" }), parallelism: 2);
        var said = tries.Collect(t => t.Said);
        var best = Run(new PickBest { Names = said }, new() { Name = "best" });
        Run(new Say { Text = said.ElementAt(best.Index) }, new() { Name = "use" });
    }
}

[Pipeline("dynamic-records")]
public sealed partial class DynamicRecords : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        ForEach(lists.Trials, (trial, index) =>
        {
            var first = Run(new Say { Text = $"{index}:{trial.Depth}" }, new() { Name = "one" });
            If(trial.Depth > 4, () => Run(new Say { Text = trial.Label }, new() { Name = "deep" }))
                .Else(() => Run(new Say { Text = first.Said }, new() { Name = "shallow" }));
            return Run(new Say { Text = first.Said }, new() { Name = "two" });
        });
    }
}

[Pipeline("dynamic-files")]
public sealed partial class DynamicFiles : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var written = ForEach(lists.Items, item => Run(new WriteData { Text = item }, new() { Name = "write" }));
        var parts = written.Collect(w => w.Data);
        Run(new ReadAll { Parts = parts }, new() { Name = "all" });
    }
}

[Pipeline("dynamic-nested")]
public sealed partial class DynamicNested : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var rows = ForEach(lists.Items, outer =>
        {
            var cells = ForEach(lists.Items, inner => Run(new Say { Text = $"{outer}.{inner}" }, new() { Name = "cell" }));
            return Run(new PickBest { Names = cells.Collect(c => c.Said) }, new() { Name = "row" });
        });
        If(rows.Collect(r => r.Index).ElementAt(Values.Of(0)) > 0, () => Run(new Say(), new() { Name = "first-row-counts" }));
    }
}
