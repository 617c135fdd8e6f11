namespace Kfc.Scenarios;

/// <summary>One of the files that are chosen from may be missing.</summary>
[Pipeline("tolerant-choice")]
public sealed partial class TolerantChoice : Pipeline
{
    protected override void Define()
    {
        var ready = Run(new Measure(), new() { Name = "m" }).Ready;
        var shaky = Run(new WriteData(), new() { Name = "shaky", ContinueOnFailure = true });
        var sure = Run(new WriteData(), new() { Name = "sure" });
        var outer = Choose(ready, () => shaky.Data).Else(() => sure.Data);
        var inner = Choose(ready, () => Run(new WriteData { Text = "x" }, new() { Name = "shaky-inside", ContinueOnFailure = true }).Data)
            .Else(() => Run(new WriteData { Text = "y" }, new() { Name = "sure-inside" }).Data);
        Run(new ReadData { Data = outer }, new() { Name = "read-outer" });
        Scope(() => If(ready | !ready, () => Run(new ReadData { Data = outer }, new() { Name = "read-outer-far" })));
        var again = Choose(ready, () => outer).Else(() => inner);
        Run(new TakesFile { Data = again }, new() { Name = "far" });
        var read = Run(new ReadData { Data = inner }, new() { Name = "read-inner" });
        Run(new Say(), new() { Name = "after", After = [read] });
    }
}
