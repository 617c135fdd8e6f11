using Cases.ArgoArgumentsParameters;
using Cases.ArgoArtifactPassing;
using Cases.ArgoDagConditionalParameters;
using Cases.ArgoDagDiamond;
using Cases.ArgoDagNested;
using Cases.ArgoExitHandlerStepLevel;
using Cases.ArgoHelloWorld;
using Cases.ArgoKeyOnlyArtifact;
using Cases.ArgoLoopsDag;
using Cases.ArgoLoopsParamResult;
using Cases.ArgoOutputParameter;
using Cases.ArgoRetryBackoff;
using Cases.ArgoSecrets;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Argo's own examples, written in C#, do what the originals do: the same containers with the same words at the same times.</summary>
public sealed class ExampleTests
{
    [Fact]
    public void Hello_world() => Same("hello-world", new Hello());

    [Fact]
    public void Arguments_parameters() => Same("arguments-parameters", new ArgumentsParameters());

    [Fact]
    public void Dag_diamond() => Same("dag-diamond", new Diamond());

    [Fact]
    public void Dag_nested() => Same("dag-nested", new DagNested());

    [Theory]
    [InlineData("heads")]
    [InlineData("tails")]
    public void Dag_conditional_parameters(string side) => Same(
        "dag-conditional-parameters",
        new ConditionalParameters(),
        (_, port) => port == "result" ? side : "",
        InFile("\"heads\" if random.randint(0,1) == 0 else \"tails\"", "import random\n"),
        InFile("\"heads\""),
        InFile("\"tails\""));

    [Fact]
    public void Artifact_passing() => Same("artifact-passing", new ArtifactPassing(), (_, port) => port == "hello-art" ? "hello world\n" : "");

    [Fact]
    public void Output_parameter() => Same("output-parameter", new OutputParameter(), (_, port) => port == "hello-param" ? "hello world" : "");

    [Fact]
    public void Key_only_artifact() => Same("key-only-artifact", new KeyOnly(), (_, port) => port == "file" ? "hello" : "");

    [Fact]
    public void Loops_dag() => Same("loops-dag", new LoopsDag());

    [Theory]
    [InlineData("[20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]")]
    [InlineData("[]")]
    public void Loops_param_result(string numbers) => Same(
        "loops-param-result",
        new LoopsParamResult(),
        (text, port) => port == "result" && text.Contains("json", StringComparison.Ordinal) ? numbers : "",
        ("|-c|import json", "|import json"),
        ("open(\"<out:result>\", \"w\")", "sys.stdout"));

    [Fact]
    public void Exit_handler_step_level() => Same("exit-handler-step-level", new StepLevel());

    [Fact]
    public void Retry_backoff() => Same("retry-backoff", new Backoff(), () => Failing(6));

    [Fact]
    public void Secrets() => Same("secrets", new Secrets());

    private static (string Ours, string Original) InFile(string value, string before = "") =>
        ($"|-c|{before}open(\"<out:result>\", \"w\").write({value})", $"|{before}print({value})");

    private static Func<string, string, string> Failing(int times) => (_, port) => port == "exit" && times-- > 0 ? "1" : "";

    private static void Same(string name, Pipeline pipeline, Func<string, string, string>? answer = null, params (string Ours, string Original)[] changes) =>
        Same(name, pipeline, () => answer ?? ((_, _) => ""), changes);

    /// <param name="name">The example.</param>
    /// <param name="pipeline">The same in C#.</param>
    /// <param name="world">Makes what containers answer, anew for each run.</param>
    /// <param name="changes">Where an author writes something else: a file instead of the standard output.</param>
    private static void Same(string name, Pipeline pipeline, Func<Func<string, string, string>> world, params (string Ours, string Original)[] changes)
    {
        var shared = Environment.GetEnvironmentVariable("KFC_SHARED");
        Assert.SkipWhen(string.IsNullOrEmpty(shared), "KFC_SHARED is not set");
        var original = File.ReadAllText(Path.Join(shared, "cases", "argo-examples", name + ".yaml"));
        string[] probes = ["/secret/mountpath/mypassword"];
        var expected = ExampleRun.Of(original, world(), probes);
        var ours = ExampleRun.Of(Compiled.Yaml(pipeline), world(), probes);

        Assert.Equal(expected, ours.Select(line => changes.Aggregate(line, (l, c) => l.Replace(c.Ours, c.Original, StringComparison.Ordinal))));
    }
}
