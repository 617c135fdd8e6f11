namespace Kfc.Tests.Samples;

public enum Mood
{
    Calm,
    Loud,
}

/// <summary>Says a text.</summary>
[Component]
public sealed partial class Say : ContainerComponent
{
    public required Input<string> Text { get; init; }
    public Input<Mood> Mood { get; init; } = Samples.Mood.Calm;
    public Input<Dataset>? Extra { get; init; }

    [Port("words")]
    public partial Output<int> Count { get; }

    public string Tag { get; init; } = "1";

    protected override Container Container => new($"say:{Tag}")
    {
        Command = ["say"],
        Args = Extra is null ? [Text, Mood] : [Text, Mood, $"--extra={Extra.Path}", Count.Path],
        Env = { ["MOOD"] = Mood, ["FIXED"] = "yes" },
        WorkingDirectory = "/work",
    };
}
