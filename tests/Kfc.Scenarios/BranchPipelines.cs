namespace Kfc.Scenarios;

[Pipeline("conditions")]
public sealed partial class Conditions : Pipeline
{
    public Param<double> Limit { get; init; } = 9.5;

    public Param<string> Mode { get; init; } = "full";

    public Param<bool> Dry { get; init; } = false;

    protected override void Define()
    {
        var m = Run(new Measure(), new() { Name = "m" });
        When("ge", m.Score >= Limit);
        When("lt", m.Score < Limit);
        When("eq", m.Score == 10.5);
        When("ne", m.Score != 10.5);
        When("rows", m.Rows > 9007199254740992);
        When("ready", m.Ready);
        When("not-ready", !m.Ready);
        When("label", m.Label == "\"he said\"\n");
        When("label-ne", m.Label != "x");
        When("mode", Mode == "full");
        When("not-mode", Mode != "full");
        When("dry", Dry);
        When("both", m.Score >= Limit & m.Ready & Mode == "full");
        When("either", m.Score < Limit | m.Label == "x");
        When("neither", !(m.Score < Limit | m.Label == "x") & !Dry);
    }

    private void When(string name, Condition condition) => If(condition, () => Run(new Say(), new() { Name = name }));
}

[Pipeline("arms")]
public sealed partial class Arms : Pipeline
{
    protected override void Define()
    {
        var m = Run(new Measure(), new() { Name = "m" });
        var whole = If(m.Score >= 0.9, () =>
            {
                var high = Run(new Say(), new() { Name = "high" });
                var score = Run(new Measure { Text = high.Said }, new() { Name = "high-next" });
                If(score.Ready, () => Run(new Say { Text = high.Said }, new() { Name = "inner-yes" }))
                    .Else(() => Run(new Say(), new() { Name = "inner-no" }));
            })
            .ElseIf(m.Score >= 0.5, () => Run(new Say(), new() { Name = "middle" }))
            .Else(() => Run(new Say(), new() { Name = "low" }));
        Run(new Say(), new() { Name = "join", After = [whole] });
    }
}

[Pipeline("choices")]
public sealed partial class Choices : Pipeline
{
    protected override void Define()
    {
        var m = Run(new Measure(), new() { Name = "m" });
        var text = Choose(m.Score > 0.5, () => Run(new Say(), new() { Name = "big" }).Said)
            .Else(() => Run(new Say(), new() { Name = "small" }).Said);
        Run(new Say { Text = text }, new() { Name = "use" });
        var file = Choose(m.Ready, () => Run(new WriteData(), new() { Name = "file-a" }).Data)
            .Else(() => Run(new WriteData(), new() { Name = "file-b" }).Data);
        Run(new ReadData { Data = file }, new() { Name = "read" });
    }
}

/// <summary>Conditions that do not hang on the item of the loop around them.</summary>
[Pipeline("same-conditions")]
public sealed partial class SameConditions : Pipeline
{
    public Param<int> Limit { get; init; } = 3;

    protected override void Define()
    {
        var m = Run(new Measure(), new() { Name = "m" });
        var other = Run(new Measure(), new() { Name = "other" });
        ForEach(Enumerable.Range(0, 60).ToArray(), n =>
        {
            If(m.Score > 0.9, () => Run(new Say { Text = $"{n}" }, new() { Name = "of-one" }));
            If(m.Score > other.Score & Limit > 2, () => Run(new Say { Text = $"{n}" }, new() { Name = "of-two" })).Else(() => Run(new Say(), new() { Name = "else" }));
            If(Limit > 2, () => If(Limit < 9, () => Run(new Say { Text = $"{n}" }, new() { Name = "of-parameter" })));
        });
    }
}
