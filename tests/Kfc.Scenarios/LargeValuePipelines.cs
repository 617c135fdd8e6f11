namespace Kfc.Scenarios;

/// <summary>Makes a text that may be too large for an engine's small outputs.</summary>
[Component]
public sealed partial class WriteLarge : ContainerComponent
{
    [Port(Large = true)]
    public partial Output<string> Said { get; }

    protected override Container Container => new("author:1") { Args = ["--said", Said.Path] };
}

/// <summary>Takes a text as a file.</summary>
[Component]
public sealed partial class ReadLarge : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("author:1") { Args = ["--input", Text.Path] };
}

[Pipeline("large-values")]
public sealed partial class LargeValues(bool asValue) : Pipeline
{
    public LargeValues()
        : this(true)
    {
    }

    public Value<string> Text { get; private set; } = null!;

    protected override void Define()
    {
        var large = Run(new WriteLarge(), new() { Name = "large" });
        Run(new ReadLarge { Text = large.Said }, new() { Name = "as-file" });
        Run(new ReadLarge { Text = "<" + large.Said + ">" }, new() { Name = "composed" });
        Text = Values.Of("none");
        if (!asValue)
            return;
        Run(new Say { Text = large.Said }, new() { Name = "as-value" });
        If(large.Said == "yes", () => Run(new Say(), new() { Name = "said-yes" })).Else(() => Run(new Say(), new() { Name = "said-else" }));
        var other = Run(new Say(), new() { Name = "other" });
        If(large.Said == other.Said, () => Run(new Say(), new() { Name = "same" }));
        Run(new Say { Text = Choose(other.Said == "x", () => other.Said).Else(() => large.Said) }, new() { Name = "chosen" });
        Text = large.Said;
    }
}

/// <summary>A large text for every iteration of a loop over a list of the run, alone and beside another task; and one that iterations write and nobody reads.</summary>
[Pipeline("large-values-in-loops")]
public sealed partial class LargeValuesInLoops(bool asValue) : Pipeline
{
    public LargeValuesInLoops()
        : this(false)
    {
    }

    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var large = Run(new WriteLarge(), new() { Name = "large" });
        ForEach(lists.Items, _ => Run(new ReadLarge { Text = large.Said }, new() { Name = "as-file" }));
        ForEach(lists.Items, item =>
        {
            var said = Run(new Say { Text = item }, new() { Name = "said" });
            Run(new ReadLarge { Text = said.Said + "<" + large.Said + ">" }, new() { Name = "composed" });
        });
        ForEach(lists.Items, _ => Run(new WriteLarge(), new() { Name = "unread" }));
        if (asValue)
            ForEach(lists.Items, item => If(large.Said == "yes", () => Run(new Say { Text = item + large.Said }, new() { Name = "as-value" })));
    }
}
