using Kfc;

namespace Cases.SidecarAndInit;

/// <summary>Asks a server that runs beside it, after a first container has written what to ask.</summary>
[Component]
public sealed partial class Ask : ContainerComponent
{
    /// <summary>What the server answers.</summary>
    public required Input<string> Text { get; init; }

    /// <summary>What it answered.</summary>
    public partial Output<string> Answer { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "until wget -q -O \"$1\" \"$(cat /notes/address)\"; do sleep 1; done", "sh"],
        Args = [Answer.Path],
        Volumes = [Volume.Empty("notes", "/notes")],
        Init =
        [
            new("address", "busybox:1.37.0")
            {
                Command = ["sh", "-c", "echo http://localhost:5678 > /notes/address"],
                Volumes = [Volume.Empty("notes", "/notes")],
            },
        ],
        Sidecars =
        [
            new("echo", "hashicorp/http-echo:1.0.0")
            {
                Command = ["/http-echo"],
                Args = [$"-text={Text}", "-listen=:5678"],
                Fields = { ["resources"] = """{"requests":{"memory":"32Mi"}}""" },
            },
        ],
    };
}

[Component]
public sealed partial class Say : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0") { Command = ["echo"], Args = [Text] };
}

/// <summary>A container with one that runs before it and one that runs beside it.</summary>
[Pipeline("sidecar-and-init")]
public sealed partial class SidecarAndInit : Pipeline
{
    public Param<string> Text { get; init; } = "hello world";

    protected override void Define()
    {
        var asked = Run(new Ask { Text = Text });
        Run(new Say { Text = asked.Answer });
    }
}
