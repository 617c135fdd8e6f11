namespace Kfc.Tests.Samples;

/// <summary>Says a text and hands it back.</summary>
[Pipeline("nested")]
public sealed partial class Nested : Pipeline
{
    public required Param<string> Text { get; init; }
    public Param<string> Other { get; init; } = "other";
    public Value<string> Echo { get; private set; } = null!;
    public Output<int> Words { get; private set; } = null!;

    protected override void Define()
    {
        Words = Run(new Say { Text = Text }).Count;
        Run(new Say { Text = Other });
        Echo = Text + "!";
    }
}

[Pipeline("endless")]
public sealed partial class Endless : Pipeline
{
    protected override void Define() => Run(new Endless());
}

[Pipeline("score")]
public sealed partial class Score : Pipeline
{
    public required Param<Model> Model { get; init; }

    protected override void Define() => Run(new Deploy { Model = Model });
}

[Pipeline("forgetful")]
public sealed partial class Forgetful : Pipeline
{
    public Value<string>? Maybe { get; private set; }
    public Value<string> Never { get; private set; } = null!;

    protected override void Define() => Maybe = null;
}
