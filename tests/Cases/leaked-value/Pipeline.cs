using Kfc;

namespace Cases.LeakedValue;

[Component]
public sealed partial class Draw : ContainerComponent
{
    public partial Output<int> Number { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo 3 > \"$1\"", "sh"],
        Args = [Number.Path],
    };
}

/// <summary>A value of a branch is used outside it without <c>Choose</c>.</summary>
[Pipeline("leaked-value")]
public sealed partial class LeakedValue : Pipeline
{
    protected override void Define()
    {
        var first = Run(new Draw(), new() { Name = "first" });
        Draw? inner = null;
        If(first.Number > 2, () => inner = Run(new Draw(), new() { Name = "inner" }));
        If(inner!.Number > 2, () => Run(new Draw(), new() { Name = "outer" }));
    }
}
