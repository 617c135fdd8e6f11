using Kfc;

namespace Cases.ArgoArtifactDisableArchive;

[Component]
public sealed partial class HelloWorldToFile : ContainerComponent
{
    public partial Output<Dataset> Etc { get; }

    public partial Output<Dataset> HelloTxt { get; }

    public partial Output<Dataset> HelloTxtNc { get; }

    protected override Container Container => new("busybox")
    {
        Command = ["sh", "-c"],
        Args = [$"cp -r /etc {Etc.Path}; echo hello world | tee {HelloTxt.Path} | tee {HelloTxtNc.Path} ; sleep 1"],
    };
}

[Component]
public sealed partial class PrintMessageFromFiles : ContainerComponent
{
    public required Input<Dataset> Etc { get; init; }

    public required Input<Dataset> HelloTxt { get; init; }

    public required Input<Dataset> HelloTxtNc { get; init; }

    protected override Container Container => new("busybox")
    {
        Command = ["sh", "-c"],
        Args = [$"cat {HelloTxt.Path} && cat {HelloTxtNc.Path} && cd {Etc.Path} && find ."],
    };
}

/// <summary>Artifacts that Argo stores as they are, or packs without compressing them. Only Argo packs artifacts.</summary>
[Pipeline("argo-artifact-disable-archive")]
public sealed partial class DisableArchive : Pipeline
{
    private static readonly TaskOptions Plain = new TaskOptions { Name = "generate-artifact" }.Argo(template => template
        .SetJson("outputs.artifacts[etc].archive", """{"none":{}}""")
        .SetJson("outputs.artifacts[hello-txt].archive", """{"none":{}}""")
        .Set("outputs.artifacts[hello-txt-nc].archive.tar.compressionLevel", 0));

    protected override void Define()
    {
        var made = Run(new HelloWorldToFile(), Plain);
        Run(new PrintMessageFromFiles { Etc = made.Etc, HelloTxt = made.HelloTxt, HelloTxtNc = made.HelloTxtNc }, new() { Name = "consume-artifact" });
    }
}
