using System.Globalization;
using System.Text.RegularExpressions;
using Cases.ArgoArgumentsParameters;
using Cases.ArgoArtifactDisableArchive;
using Cases.ArgoArtifactPassing;
using Cases.ArgoCronWorkflow;
using Cases.ArgoDagCoinflip;
using Cases.ArgoDagConditionalParameters;
using Cases.ArgoDagDiamond;
using Cases.ArgoDagEnhancedDepends;
using Cases.ArgoDagNested;
using Cases.ArgoExitHandlers;
using Cases.ArgoExitHandlerStepLevel;
using Cases.ArgoHelloWorld;
using Cases.ArgoInputArtifactGit;
using Cases.ArgoKeyOnlyArtifact;
using Cases.ArgoLoopsDag;
using Cases.ArgoLoopsMaps;
using Cases.ArgoLoopsParamResult;
using Cases.ArgoOutputParameter;
using Cases.ArgoParallelismNestedDag;
using Cases.ArgoParameterAggregationDag;
using Cases.ArgoRetryBackoff;
using Cases.ArgoSecrets;
using Cases.ArgoVolumesPvc;
using Cases.ArgoWorkflowTemplate;
using Kfc.Compiler;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Argo's own examples, written in C#, do what the originals do: the same containers with the same words at the same times.</summary>
public sealed partial class ExampleTests
{
    private static readonly ExampleWorld Secret = new() { Probes = ["/secret/mountpath/mypassword"] };

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
    public void Secrets() => Same("secrets", new Secrets(), () => Silent, Secret);

    [Fact]
    public void Dag_coinflip() => Same(
        "dag-coinflip",
        new DagCoinflip(),
        () => Coins(new(["tails", "heads", "tails", "tails", "heads", "heads", "tails", "tails", "heads"])),
        new(),
        ("open(\"<out:side>\", \"w\").write(result)\n", "print(result)\n"),
        ("|-c|import random", "|import random"));

    /// <summary>The folder that the image has stands here as a file.</summary>
    [Fact]
    public void Artifact_disable_archive() => Same(
        "artifact-disable-archive",
        new DisableArchive(),
        () => (_, port) => port switch { "etc" => "hosts", "hello-txt" or "hello-txt-nc" => "hello world\n", _ => "" },
        new() { Image = new Dictionary<string, string> { ["/etc"] = "hosts" } },
        ("cp -r /etc <out:etc>; ", ""));

    [Fact]
    public void Input_artifact_git() => Same(
        "input-artifact-git",
        new InputArtifactGit(),
        () => Silent,
        new() { Remote = new Dictionary<string, string> { ["git:https://github.com/argoproj/argo-workflows.git@v2.1.1"] = "2.1.1" } });

    [Fact]
    public void Loops_maps() => Same("loops-maps", new LoopsMaps());

    [Fact]
    public void Parameter_aggregation_dag() => Same(
        "parameter-aggregation-dag",
        new ParameterAggregationDag(),
        () => Halves,
        new(),
        (" > <out:half>", ""));

    [Fact]
    public void Parallelism_nested_dag() => Same("parallelism-nested-dag", new ParallelismNestedDag());

    [Fact]
    public void Exit_handlers() => Same(
        "exit-handlers",
        new ExitHandlers(),
        () => (text, port) => port == "exit" && text.Contains("exit 1", StringComparison.Ordinal) ? "1" : "",
        new(),
        line => Failures().Replace(line.Replace(" 1.000000.", " 1.", StringComparison.Ordinal), "failures"));

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    public void Dag_enhanced_depends(string code) => Same(
        "dag-enhanced-depends",
        new EnhancedDepends(),
        (text, port) => port == "exit" && text.Contains("exit 1", StringComparison.Ordinal) ? code : "");

    [Fact]
    public void Volumes_pvc() => Same(
        "volumes-pvc",
        new VolumesPvc(),
        () => (text, port) => port == "/mnt/vol/hello_world.txt" && text.Contains("tee", StringComparison.Ordinal) ? "hello world\n" : "",
        new() { Probes = ["/mnt/vol/hello_world.txt"] });

    [Fact]
    public void Cron_workflow() => Same("cron-workflow", new CronWorkflow());

    [Theory]
    [InlineData(Layout.Run)]
    [InlineData(Layout.Split)]
    public void Workflow_template(Layout layout)
    {
        var original = ExampleDocument.Original("workflow-template");
        var ours = Compiled.Compile(new WorkflowTemplateDag(), layout).Text!;
        Assert.Equal(ExampleRun.Of(original, Silent, new()), ExampleRun.Of(ours, Silent, new()));
    }

    private static string Silent(string text, string port) => "";

    private static (string Ours, string Original) InFile(string value, string before = "") =>
        ($"|-c|{before}open(\"<out:result>\", \"w\").write({value})", $"|{before}print({value})");

    private static Func<string, string, string> Failing(int times) => (_, port) => port == "exit" && times-- > 0 ? "1" : "";

    /// <summary>One coin after the other; ours is written to a file, the original's is printed.</summary>
    private static Func<string, string, string> Coins(Queue<string> sides) => (text, port) =>
        port == "side" || (port == "result" && text.Contains("print(result)", StringComparison.Ordinal)) ? sides.Dequeue() : "";

    private static string Halves(string text, string port)
    {
        var number = int.Parse(Number().Match(text) is { Success: true } found ? found.Value : "0", CultureInfo.InvariantCulture);
        return port switch
        {
            "num" => $"{number}\n",
            "evenness" => number % 2 == 0 ? "even\n" : "odd\n",
            "half" or "result" when text.Contains("/2))", StringComparison.Ordinal) => $"{number / 2}\n",
            _ => "",
        };
    }

    private static void Same(string name, Pipeline pipeline, Func<string, string, string>? answer = null, params (string Ours, string Original)[] changes) =>
        Same(name, pipeline, () => answer ?? Silent, new(), changes);

    private static void Same(string name, Pipeline pipeline, Func<Func<string, string, string>> answers) => Same(name, pipeline, answers, new(), []);

    /// <param name="name">The example.</param>
    /// <param name="pipeline">The same in C#.</param>
    /// <param name="answers">Makes what containers answer, anew for each run.</param>
    /// <param name="world">What containers find.</param>
    /// <param name="changes">Where an author writes something else: a file instead of the standard output.</param>
    private static void Same(string name, Pipeline pipeline, Func<Func<string, string, string>> answers, ExampleWorld world, params (string Ours, string Original)[] changes) =>
        Same(name, pipeline, answers, world, line => changes.Aggregate(line, (l, c) => l.Replace(c.Ours, c.Original, StringComparison.Ordinal)));

    /// <summary>The same with changes that are made on both sides.</summary>
    private static void Same(string name, Pipeline pipeline, Func<Func<string, string, string>> answers, ExampleWorld world, Func<string, string> change)
    {
        var expected = ExampleRun.Of(ExampleDocument.Original(name), answers(), world);
        var ours = ExampleRun.Of(Compiled.Yaml(pipeline), answers(), world);
        Assert.Equal(expected.Select(change), ours.Select(change));
    }

    [GeneratedRegex("Failed steps .*")]
    private static partial Regex Failures();

    [GeneratedRegex("[0-9]+(?=[%/]2)")]
    private static partial Regex Number();
}
