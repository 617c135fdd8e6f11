using Cases.ArgoWorkflowTemplate;

namespace Kfc.Argo.Interpreter.Tests;

[Pipeline("library-inner-steps")]
public sealed partial class InnerSteps : Pipeline
{
    protected override void Define()
    {
        var first = Run(new PrintMessage { Message = "inner-hello1" });
        Run(new PrintMessage { Message = "inner-hello2a" }, new() { After = [first] });
        Run(new PrintMessage { Message = "inner-hello2b" }, new() { After = [first] });
    }
}

[Component]
public sealed partial class RandomExit : ContainerComponent
{
    protected override Container Container => new("python:alpine3.23")
    {
        Command = ["python", "-c"],
        Args = ["import random; import sys; exit_code = random.choice([0, 1, 1]); sys.exit(exit_code)"],
    };
}

[Pipeline("library-random-fail")]
public sealed partial class RandomFail : Pipeline
{
    private static readonly TaskOptions Again = new TaskOptions { Retry = new(10) }.Argo(template => template.Set("retryStrategy.retryPolicy", "OnFailure"));

    protected override void Define() => Run(new RandomExit(), Again);
}
