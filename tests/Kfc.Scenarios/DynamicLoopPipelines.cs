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

/// <summary>A nested pipeline that is given an element which may be missing.</summary>
[Pipeline("hole-in-parameter")]
public sealed partial class HoleInParameter : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var tries = ForEach(lists.Items, item => Run(new Say { Text = item }, new() { Name = "try", ContinueOnFailure = true }));
        Run(new Given { Text = tries.Collect(t => t.Said).ElementAt(Values.Of(1)) });
    }

    [Pipeline("given")]
    public sealed partial class Given : Pipeline
    {
        public required Param<string> Text { get; init; }

        protected override void Define()
        {
            Run(new Say { Text = Text }, new() { Name = "reads" });
            Run(new Say(), new() { Name = "free" });
        }
    }
}

/// <summary>An element that may be missing decides, is chosen, is collected, ends a repetition and is what a loop runs over.</summary>
[Pipeline("hole-everywhere")]
public sealed partial class HoleEverywhere : Pipeline
{
    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var said = ForEach(lists.Items, item => Run(new Say { Text = item }, new() { Name = "try", ContinueOnFailure = true })).Collect(t => t.Said);
        var second = said.ElementAt(Values.Of(1));
        var chosen = Choose(lists.Items.Count > 1, () => second).Else(() => Values.Of("none"));
        Run(new Say { Text = chosen }, new() { Name = "chosen" });
        var inside = Choose(lists.Items.Count > 1, () =>
        {
            Run(new Say(), new() { Name = "beside" });
            return second;
        }).Else(() => Values.Of("none"));
        Run(new Say { Text = inside }, new() { Name = "inside" });
        var decided = Choose(second == "x", () => Values.Of("x")).Else(() => Values.Of("other"));
        Run(new Say { Text = decided }, new() { Name = "decided" });
        var turns = Repeat(2, turn => Run(new Say { Text = $"{turn}" }, new() { Name = "turn" }), until: t => second == "x");
        Run(new Say { Text = turns.Last(t => t.Said) }, new() { Name = "last" });
        var kept = ForEach(lists.Items, item =>
        {
            Run(new Say { Text = item }, new() { Name = "each" });
            return second;
        });
        Run(new Say { Text = $"{kept.Collect(k => k).Count}" }, new() { Name = "count" });
        Run(new PickBest { Names = kept.Collect(k => k) }, new() { Name = "all" });
    }
}
