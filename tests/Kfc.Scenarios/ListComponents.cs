namespace Kfc.Scenarios;

/// <summary>Makes lists that nobody knows before.</summary>
[Component]
public sealed partial class MakeLists : ContainerComponent
{
    public partial Output<IReadOnlyList<string>> Items { get; }

    public partial Output<IReadOnlyList<Trial>> Trials { get; }

    protected override Container Container => new("author:1") { Args = ["--items", Items.Path, "--trials", Trials.Path] };
}

/// <summary>Takes a folder of files, one per iteration.</summary>
[Component]
public sealed partial class ReadAll : ContainerComponent
{
    public required Input<IReadOnlyList<Dataset>> Parts { get; init; }

    protected override Container Container => new("author:1") { Args = ["--inputs", Parts] };
}

/// <summary>Takes a file with the list of several artifacts.</summary>
[Component]
public sealed partial class ReadListed : ContainerComponent
{
    public required Input<IReadOnlyList<Dataset>> Parts { get; init; }

    protected override Container Container => new("author:1") { Args = [$"--list={Parts.Path}", "--input", Parts.Path] };
}
