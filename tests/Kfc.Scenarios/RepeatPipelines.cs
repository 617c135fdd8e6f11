namespace Kfc.Scenarios;

[Pipeline("repeated")]
public sealed partial class RepeatedGuess : Pipeline
{
    protected override void Define()
    {
        var guesses = Repeat(4, attempt => Run(new Measure { Text = $"attempt {attempt}" }, new() { Name = "guess" }), until: g => g.Ready);
        Run(new Say { Text = guesses.Last(g => g.Label) }, new() { Name = "use" });
    }
}

[Pipeline("scoped")]
public sealed partial class Scoped : Pipeline
{
    protected override void Define()
    {
        var scope = Scope(() =>
        {
            OnExit(exit => Run(new Say { Text = $"scope {exit.Status}" }, new() { Name = "cleanup" }));
            var first = Run(new Say(), new() { Name = "first" });
            Run(new Say { Text = first.Said }, new() { Name = "second" });
        });
        Run(new Say(), new() { Name = "after", After = [scope] });
        Run(new Say(), new() { Name = "anyway", After = [scope], RunAfterFailure = true });
    }
}
