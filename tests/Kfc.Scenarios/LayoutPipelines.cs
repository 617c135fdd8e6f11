using System.Globalization;

namespace Kfc.Scenarios;

[Schedule("0 3 * * *", TimeZone = "Europe/Berlin")]
[Pipeline("scheduled")]
public sealed partial class Scheduled : Pipeline
{
    public Param<string> Text { get; init; } = "nightly";

    protected override void Define() => Run(new Say { Text = Text }, new() { Name = "say" });
}

/// <summary>Tasks no two of which can share a template.</summary>
[Pipeline("many-kinds")]
public sealed partial class ManyKinds(int count) : Pipeline
{
    public ManyKinds()
        : this(2)
    {
    }

    protected override void Define()
    {
        OnExit(exit => Run(new Say { Text = $"{exit.Status}" }, new() { Name = "end" }));
        var before = Kind(0, "begin");
        for (var i = 1; i < count; i++)
            before = Kind(i, before.Said);
        Run(new Say { Text = before.Said }, new() { Name = "last" });
    }

    private Say Kind(int number, Input<string> text) => Run(new Say { Text = text }, new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"kind-{number}"),
        Timeout = TimeSpan.FromSeconds(number + 1),
    });
}
