using Kfc;

namespace Cases.ArtifactsInABucket;

[Component]
public sealed partial class Rows : ImporterComponent
{
    public required Input<string> Day { get; init; }

    public partial Output<Dataset> Data { get; }

    protected override Importer Importer => new($"s3://raw/churn/{Day}.csv") { Access = new(Region: "eu-central-1") };
}

[Component]
public sealed partial class Split : ContainerComponent
{
    public required Input<Dataset> Data { get; init; }

    public partial Output<IReadOnlyList<string>> Regions { get; }

    public partial Output<Dataset> Parts { get; }

    protected override Container Container => new("ghcr.io/acme/split:1.0") { Args = [Data.Path, Regions.Path, Parts.Path] };
}

[Component]
public sealed partial class Train : ContainerComponent
{
    public required Input<Dataset> Parts { get; init; }

    public required Input<string> Region { get; init; }

    public partial Output<Model> Model { get; }

    protected override Container Container => new("ghcr.io/acme/train:1.0") { Args = [Parts.Path, Region, Model.Path] };
}

[Component]
public sealed partial class Blend : ContainerComponent
{
    public required Input<IReadOnlyList<Model>> Models { get; init; }

    public partial Output<Model> Blended { get; }

    protected override Container Container => new("ghcr.io/acme/blend:1.0") { Args = ["--models", Models, "--out", Blended.Path] };
}

/// <summary>Files go from task to task through a bucket: no volume is needed.</summary>
[Pipeline("artifacts-in-a-bucket")]
public sealed partial class ArtifactsInABucket : Pipeline
{
    public Param<string> Day { get; init; } = "2026-11-28";

    protected override RunOptions Options => new()
    {
        Storage = new(ObjectStore: ObjectStore.S3("ml-artifacts", "churn", new("minio.storage:9000", Insecure: true, User: new("minio", "user"), Password: new("minio", "password")))),
    };

    protected override void Define()
    {
        var rows = Run(new Rows { Day = Day });
        var split = Run(new Split { Data = rows.Data });
        var models = ForEach(split.Regions, region => Run(new Train { Parts = split.Parts, Region = region }));
        Run(new Blend { Models = models.Collect(m => m.Model) }, new() { ArtifactKeys = { ["blended"] = $"released/{Day}" } });
    }
}
