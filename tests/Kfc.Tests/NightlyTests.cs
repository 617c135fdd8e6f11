using Kfc.Ir;
using Kfc.Tests.Samples;

namespace Kfc.Tests;

/// <summary>What scopes, repetitions, other kinds of components and options of runs become.</summary>
public class NightlyTests
{
    private static readonly PipelineGraph Graph = Trace.Graph(new Nightly());

    [Fact]
    public void The_run_has_its_options()
    {
        Assert.Equal(
            new ScheduleSettings { Cron = "0 3 * * *", TimeZone = "Europe/Berlin", Concurrency = Ir.ConcurrencyPolicy.Forbid, StartingDeadlineSeconds = 60 },
            Graph.Settings.Schedule);
        Assert.Equal((86_400L, Ir.PodCleanup.OnRunSuccess, true), (Graph.Settings.TtlSeconds!.Value, Graph.Settings.PodCleanup!.Value, Graph.Settings.ArchiveLogs!.Value));
        Assert.Equal(new ObjectStoreSettings { Kind = ObjectStoreKind.Gcs, Bucket = "artifacts", KeyPrefix = "runs" }, Graph.Settings.ArtifactRepository);
        Assert.Equal(new SecuritySettings { Level = Ir.SecurityLevel.Restricted, User = 1000 }, Graph.Settings.Security);
        Assert.Equal(new ObjectStoreSettings { Kind = ObjectStoreKind.Azure, Bucket = "files", Account = "acme" }, Graph.Settings.Storage!.ObjectStore);
    }

    [Fact]
    public void A_scope_holds_its_tasks_and_its_handler()
    {
        var scope = Graph.Node<ScopeNode>("scope");

        var handler = Assert.IsType<ExitNode>(scope.Body.Nodes[0]);
        var said = Assert.IsType<ConcatExpression>(Assert.IsType<TaskNode>(Assert.Single(handler.Body.Nodes)).Argument("text"));
        Assert.Equal([new RunStatusExpression(), new LiteralExpression(WireType.String, ": "), new FailureDetailsExpression()], said.Parts);
        var settings = Assert.IsType<TaskNode>(scope.Body.Nodes[1]).Settings;
        Assert.Equal(new CacheSettings { Key = "guess", MaxAgeSeconds = 604_800 }, settings.Caching);
        Assert.Equal(["gpu"], settings.Mutexes);
        Assert.Equal([new SemaphoreSettings("locks", "guess")], settings.Semaphores);
    }

    [Fact]
    public void A_repetition_has_a_bound_and_a_condition()
    {
        var repeat = Graph.Node<RepeatNode>("repeat");

        Assert.Equal(5, repeat.Max);
        Assert.Equal(new LoopItemExpression("repeat", WireType.Int, IsIndex: true), Assert.IsType<TaskNode>(Assert.Single(repeat.Body.Nodes)).Argument("seed"));
        Assert.Equal(
            new CompareExpression(Comparison.GreaterOrEqual, new OutputExpression("guess-2", "score", WireType.Double), new LiteralExpression(WireType.Double, "0.9")),
            repeat.Until);
        Assert.Equal([new Collected("score", new OutputExpression("guess-2", "score", WireType.Double))], repeat.Outputs);
    }

    [Fact]
    public void Ranges_and_counts_are_values()
    {
        var loop = Graph.Node<LoopNode>("for-each");
        var task = Graph.Node<TaskNode>("say-2");

        Assert.Equal(new RangeExpression(new LiteralExpression(WireType.Int, "0"), new ParameterExpression("tries", WireType.Int)), loop.Items);
        Assert.Equal("model", Assert.Single(Assert.IsType<TaskNode>(Assert.Single(loop.Body.Nodes)).Settings.ArtifactKeys).Name);
        Assert.Contains(new CountExpression(new CollectExpression("for-each", "score", WireType.Double)), Assert.IsType<ConcatExpression>(task.Argument("text")).Parts);
        Assert.Contains(new RepeatedExpression("repeat", "score", WireType.Double), Assert.IsType<ConcatExpression>(task.Argument("text")).Parts);
        Assert.True(task.Settings.RunAfterFailure);
        Assert.Equal(["scope", "repeat"], task.After);
    }

    [Fact]
    public void Components_need_not_be_containers()
    {
        var import = Assert.IsType<ImporterImplementation>(Graph.Components["import"].Implementation);
        Assert.Equal([new TextPart("s3://rows/"), new InputValuePart("day")], import.Uri.Parts);
        Assert.Equal(new Ir.StoreAccess { Endpoint = "minio:9000", Insecure = true, Secret = "store", PasswordKey = "key" }, import.Access);

        var approve = Assert.IsType<ApprovalImplementation>(Graph.Components["approve"].Implementation);
        Assert.Equal(3600, approve.ResumeAfterSeconds);
        Assert.Equal([new TextPart("Deploy "), new InputValuePart("what"), new TextPart("?")], approve.Message!.Parts);
        Assert.Equal("false", Graph.Components["approve"].Outputs[0].Default);

        var job = Assert.IsType<ResourceImplementation>(Graph.Components["start-job"].Implementation);
        Assert.Equal((Ir.ResourceAction.Create, "status.succeeded == 1", "status.failed > 0"), (job.Action, job.SuccessCondition, job.FailureCondition));
        Assert.Equal("{.metadata.uid}", job.OutputPaths["job-uid"]);
    }

    [Fact]
    public void Outputs_may_be_large() =>
        Assert.Equal([("log", true), ("score", false), ("model", false)], Graph.Components["guess"].Outputs.Select(port => (port.Name, port.Large)));

    [Theory]
    [InlineData(typeof(PodCleanup), typeof(Ir.PodCleanup))]
    [InlineData(typeof(SecurityLevel), typeof(Ir.SecurityLevel))]
    [InlineData(typeof(ConcurrencyPolicy), typeof(Ir.ConcurrencyPolicy))]
    [InlineData(typeof(ResourceAction), typeof(Ir.ResourceAction))]
    public void Words_of_the_language_are_those_of_the_graph(Type language, Type graph) => Assert.Equal(Enum.GetNames(language), Enum.GetNames(graph));
}
