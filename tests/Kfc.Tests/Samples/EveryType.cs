namespace Kfc.Tests.Samples;

public sealed record Inner(string Text, Mood Mood);

public sealed record Outer(bool Flag, Inner Inner, IReadOnlyList<long> Numbers);

[Pipeline("every-type")]
public sealed partial class EveryType : Pipeline
{
    public Param<string> Text { get; init; } = "a \"b\"\n";
    public Param<bool> Flag { get; init; } = true;
    public Param<int> Int { get; init; } = -3;
    public Param<long> Long { get; init; } = 1L << 60;
    public Param<double> Double { get; init; } = 1e-7;
    public Param<Mood> Mood { get; init; } = Samples.Mood.Loud;
    public Param<Outer> Record { get; init; } = new Outer(true, new("x", Samples.Mood.Calm), [1, 2]);
    public ListParam<Outer> Records { get; init; } = [];
    public ListParam<string> Texts { get; init; } = ["ä", "\t"];
    public required ListParam<double> Needed { get; init; }

    protected override void Define()
    {
        Run(new Say { Text = "" + Record.Inner.Text, Mood = Record.Inner.Mood });
        ForEach(Records, record => ForEach(record.Numbers, number => Run(new Say { Text = $"{number} {record.Flag}" })));
    }
}
