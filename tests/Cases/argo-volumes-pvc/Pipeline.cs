using Kfc;

namespace Cases.ArgoVolumesPvc;

[Component]
public sealed partial class HelloWorldToFile : ContainerComponent
{
    protected override Container Container => new("busybox")
    {
        Command = ["sh", "-c"],
        Args = ["echo generating message in volume; echo hello world | tee /mnt/vol/hello_world.txt"],
    };
}

[Component]
public sealed partial class PrintMessageFromFile : ContainerComponent
{
    protected override Container Container => new("alpine:3.23")
    {
        Command = ["sh", "-c"],
        Args = ["echo getting message from volume; find /mnt/vol; cat /mnt/vol/hello_world.txt"],
    };
}

/// <summary>A volume that is made for the run.</summary>
[Pipeline("argo-volumes-pvc")]
public sealed partial class VolumesPvc : Pipeline
{
    protected override void Define()
    {
        var workdir = Volume.ForRun("workdir", "/mnt/vol", size: "1Gi");
        var made = Run(new HelloWorldToFile(), new() { Name = "generate", Volumes = [workdir] });
        Run(new PrintMessageFromFile(), new() { Name = "print", Volumes = [workdir], After = [made] });
    }
}
