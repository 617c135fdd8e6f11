using Kfc;

namespace Cases.ArgoKeyOnlyArtifact;

[Component]
public sealed partial class Generate : ContainerComponent
{
    public partial Output<Dataset> File { get; }

    protected override Container Container => new("argoproj/argosay:v2") { Args = ["echo", "hello", File.Path] };
}

[Component]
public sealed partial class Consume : ContainerComponent
{
    public required Input<Dataset> File { get; init; }

    protected override Container Container => new("argoproj/argosay:v2") { Args = ["cat", File.Path] };
}

/// <summary>A file under a key of the author's choice, packed as Argo packs files without one.</summary>
[Pipeline("argo-key-only-artifact")]
public sealed partial class KeyOnly : Pipeline
{
    private static readonly TaskOptions Packed = new TaskOptions { ArtifactKeys = { ["file"] = "my-file" } }
        .Argo(template => template.Remove("outputs.artifacts[file].archive"));

    protected override void Define()
    {
        var made = Run(new Generate(), Packed);
        Run(new Consume { File = made.File });
    }
}
