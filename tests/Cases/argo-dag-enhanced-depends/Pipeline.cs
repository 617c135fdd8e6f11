using Kfc;

namespace Cases.ArgoDagEnhancedDepends;

[Component]
public sealed partial class Pass : ContainerComponent
{
    protected override Container Container => new("busybox") { Command = ["sh", "-c", "exit 0"] };
}

[Component]
public sealed partial class Fail : ContainerComponent
{
    protected override Container Container => new("busybox") { Command = ["sh", "-c", "exit 1"] };
}

/// <summary>Conditions over how earlier tasks ended, in Argo's own words.</summary>
[Pipeline("argo-dag-enhanced-depends")]
public sealed partial class EnhancedDepends : Pipeline
{
    protected override void Define()
    {
        var a = Run(new Pass(), new() { Name = "a" });
        var b = Run(new Pass(), new() { Name = "b", After = [a] });
        var c = Run(new Fail(), new() { Name = "c", After = [a] });
        Run(new Pass(), When("should-execute-1", "a && (c.Succeeded || c.Failed)", a, c));
        var second = Run(new Pass(), When("should-execute-2", "b || c", b, c));
        var not = Run(new Pass(), When("should-not-execute", "b && c", b, c));
        Run(new Pass(), When("should-execute-3", "should-execute-2.Succeeded || should-not-execute", second, not));
    }

    private static TaskOptions When(string name, string depends, params Placed[] after) =>
        new TaskOptions { Name = name, After = after }.Argo(template => template.Set("task.depends", depends));
}
