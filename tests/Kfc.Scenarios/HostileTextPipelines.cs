namespace Kfc.Scenarios;

[Pipeline("literal")]
public sealed partial class Literal(string text) : Pipeline
{
    public Literal()
        : this("")
    {
    }

    protected override void Define()
    {
        var a = Run(new Say { Text = text }, new() { Name = "a" });
        Run(new Say { Text = $"{text}{a.Said}" }, new() { Name = "b" });
        If(a.Said == text, () => Run(new Say(), new() { Name = "same" }));
    }
}

[Pipeline("passed")]
public sealed partial class Passed : Pipeline
{
    public Param<string> Text { get; init; } = "";

    protected override void Define()
    {
        Run(new Say { Text = Text }, new() { Name = "a" });
        If(Text == "x", () => Run(new Say(), new() { Name = "b" }));
    }
}
