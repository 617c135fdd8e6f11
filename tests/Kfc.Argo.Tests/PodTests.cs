using Kfc.Compiler;
using Kfc.Ir;
using static Kfc.Argo.Tests.GraphBuilder;

namespace Kfc.Argo.Tests;

/// <summary>What of several containers Argo would run otherwise is refused, each with a reason.</summary>
public class PodTests
{
    private static readonly PodContainer Plain = Step("last");

    [Theory]
    [InlineData("beside all steps")]
    [InlineData("limit of its own")]
    [InlineData("hands results")]
    [InlineData("'livenessProbe'")]
    [InlineData("when it is ready")]
    [InlineData("no command")]
    [InlineData("number of its attempts")]
    [InlineData("Tekton's credentials")]
    public void Refuses(string reason)
    {
        StepsImplementation pod = reason switch
        {
            "beside all steps" => new() { Steps = [Step("first"), Plain], Sidecars = [Step("beside")] },
            "limit of its own" => new() { Steps = [Plain with { TimeoutSeconds = 5 }] },
            "hands results" => new() { Steps = [Step("first") with { Results = ["r"] }, Plain] },
            "'livenessProbe'" => new() { Steps = [Step("first") with { Fields = [new("livenessProbe", Json("{}"))] }, Plain] },
            "when it is ready" => new() { Steps = [Plain], Sidecars = [Step("beside") with { Fields = [new("readinessProbe", Json("{}"))] }] },
            "no command" => new() { Steps = [Plain], Sidecars = [Step("beside") with { Script = null }] },
            "number of its attempts" => new() { Steps = [Step("last", new PodFactPart(PodFact.RetryCount))] },
            _ => new() { Steps = [Step("last", new PodFactPart(PodFact.CredentialsPath))] },
        };
        var b = new GraphBuilder();
        var result = ArgoBackend.Instance.Emit(b.Add(b.Pod("a", pod, settings: new() { Retry = new(1) })).Build(), new CompileOptions());

        Assert.Contains(reason, Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error).Message, StringComparison.Ordinal);
    }

    private static Template Json(string json) => new([new TextPart(json)]);
}
