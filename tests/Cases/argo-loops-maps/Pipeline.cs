using Kfc;

namespace Cases.ArgoLoopsMaps;

public sealed record Release(string Image, string Tag);

[Component]
public sealed partial class CatOsRelease : ContainerComponent
{
    public required Input<string> Image { get; init; }

    public required Input<string> Tag { get; init; }

    protected override Container Container => new($"{Image}:{Tag}") { Command = ["cat"], Args = ["/etc/os-release"] };
}

/// <summary>A loop over records, whose fields make the image.</summary>
[Pipeline("argo-loops-maps")]
public sealed partial class LoopsMaps : Pipeline
{
    protected override void Define() => ForEach(
        [new Release("debian", "9.1"), new Release("debian", "8.9"), new Release("alpine", "3.6"), new Release("ubuntu", "17.10")],
        item => Run(new CatOsRelease { Image = item.Image, Tag = item.Tag }, new() { Name = "test-linux" }));
}
