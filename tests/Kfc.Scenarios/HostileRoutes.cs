namespace Kfc.Scenarios;

/// <summary>Takes a text by a file.</summary>
[Component]
public sealed partial class ReadText : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("author:1") { Args = ["--input", Text.Path] };
}

/// <summary>A text that is known when compiling.</summary>
[Pipeline("from-literal")]
public sealed partial class FromLiteral(string text, bool file) : Pipeline
{
    public FromLiteral()
        : this("", false)
    {
    }

    protected override void Define() => Routes.To(file, () => Run(new Say { Text = text }, Routes.Taker), () => Run(new ReadText { Text = text }, Routes.Taker));
}

/// <summary>A text that is given when the run is made.</summary>
[Pipeline("from-parameter")]
public sealed partial class FromParameter(bool file) : Pipeline
{
    public FromParameter()
        : this(false)
    {
    }

    public Param<string> Text { get; init; } = "default";

    protected override void Define() => Routes.To(file, () => Run(new Say { Text = Text }, Routes.Taker), () => Run(new ReadText { Text = Text }, Routes.Taker));
}

/// <summary>A text that a container makes.</summary>
[Pipeline("from-output")]
public sealed partial class FromOutput(bool file) : Pipeline
{
    public FromOutput()
        : this(false)
    {
    }

    protected override void Define()
    {
        var made = Run(new Say(), new() { Name = "make" }).Said;
        Routes.To(file, () => Run(new Say { Text = made }, Routes.Taker), () => Run(new ReadText { Text = made }, Routes.Taker));
    }
}

/// <summary>A text in a list that a container makes.</summary>
[Pipeline("from-item")]
public sealed partial class FromItem(bool file) : Pipeline
{
    public FromItem()
        : this(false)
    {
    }

    protected override void Define()
    {
        var lists = Run(new MakeLists(), new() { Name = "make" });
        ForEach(lists.Items, item => Routes.To(file, () => Run(new Say { Text = item }, Routes.Taker), () => Run(new ReadText { Text = item }, Routes.Taker)));
    }
}

internal static class Routes
{
    public static TaskOptions Taker { get; } = new() { Name = "take" };

    public static void To(bool file, Action toArguments, Action toFile) => (file ? toFile : toArguments)();
}
