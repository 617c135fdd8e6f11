using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using static Kfc.Compiler.Tests.Passes.Build;

namespace Kfc.Compiler.Tests.Passes;

public sealed class CheckSettingsTests
{
    private static readonly ArtifactType Data = new("Dataset");

    [Theory]
    [InlineData("0 25 * * *", "'25' is no hour")]
    [InlineData("* * * *", "it has 4 fields instead of 5")]
    [InlineData("*/0 * * * *", "'*/0' is no minute")]
    [InlineData("0 0 1-x * *", "'1-x' is no day of month")]
    [InlineData("0 0 5-1 * *", "'5-1' is no day of month")]
    [InlineData("@often", "'@often' is not one of")]
    public void KFC2401_a_schedule_that_does_not_parse(string cron, string message) =>
        Expect(GraphDiagnostics.BadSchedule, message, Scheduled(new() { Cron = cron }));

    [Fact]
    public void KFC2401_a_time_zone_that_is_none() =>
        Expect(GraphDiagnostics.BadSchedule, "'+02:00' is no time zone", Scheduled(new() { Cron = "@daily", TimeZone = "+02:00" }));

    [Theory]
    [InlineData("0 3 * * 1-5")]
    [InlineData("*/15 0-8/2 1,15 jan-Mar SUN")]
    [InlineData("@hourly")]
    public void Schedules_of_cron_are_read(string cron) => Assert.Empty(CheckSettings.Run(Scheduled(new() { Cron = cron, TimeZone = "America/Argentina/Buenos_Aires" })));

    [Fact]
    public void KFC2017_running_after_a_failure_of_nothing() =>
        Expect(GraphDiagnostics.RunAfterNothing, "it comes after nothing", Graph(Task("a") with { Settings = new() { RunAfterFailure = true } }));

    [Fact]
    public void KFC2018_reading_of_what_may_have_failed() => Expect(
        GraphDiagnostics.ReadsWhatMayFail,
        "although 'a' failed",
        Graph(Task("a"), Task("b", Word("a"), after: ["a"]) with { Settings = new() { RunAfterFailure = true } }));

    [Fact]
    public void KFC2019_an_importer_of_a_value() => Expect(
        GraphDiagnostics.BadComponent,
        "one output, and that is an artifact",
        WithComponent(new ImporterImplementation { Uri = Template("s3://a/b") }, new OutputPort("x", WireType.String)));

    [Theory]
    [InlineData("ftp://a")]
    [InlineData("bucket/key")]
    public void KFC2019_an_importer_from_somewhere_unknown(string uri) => Expect(
        GraphDiagnostics.BadComponent, "does not begin with", WithComponent(new ImporterImplementation { Uri = Template(uri) }, new OutputPort("x", Data)));

    [Fact]
    public void KFC2019_an_approval_of_a_file() =>
        Expect(GraphDiagnostics.BadComponent, "which nobody can type", WithComponent(new ApprovalImplementation(), new OutputPort("x", Data)));

    [Fact]
    public void KFC2019_an_approval_that_goes_on_with_nothing() => Expect(
        GraphDiagnostics.BadComponent, "has no default for that", WithComponent(new ApprovalImplementation { ResumeAfterSeconds = 60 }, new OutputPort("x", WireType.Bool)));

    [Theory]
    [InlineData("git+https://example.org/team/code.git@v1", "'@v1'")]
    [InlineData("git+ssh://git@example.org/team/code#main", "'#main'")]
    [InlineData("git+ssh://git@example.org/team/code.git", null)]
    public void KFC2019_a_revision_behind_a_repository(string uri, string? found)
    {
        var graph = WithComponent(new ImporterImplementation { Uri = Template(uri) }, new OutputPort("x", Data));
        if (found is null)
            Assert.Empty(CheckSettings.Run(graph));
        else
            Expect(GraphDiagnostics.BadComponent, $"{found} is no part of a repository's address", graph);
    }

    [Fact]
    public void KFC2019_a_default_of_another_type() => Expect(
        GraphDiagnostics.BadComponent, "is not a bool", WithComponent(new ApprovalImplementation(), new OutputPort("x", WireType.Bool) { Default = "maybe" }));

    [Fact]
    public void KFC2019_an_output_that_is_no_field() => Expect(
        GraphDiagnostics.BadComponent,
        "nothing says which field",
        WithComponent(new ResourceImplementation { Action = ResourceAction.Get, Manifest = Template("{}") }, new OutputPort("x", WireType.String)));

    [Fact]
    public void KFC2019_an_image_that_is_a_path()
    {
        Expect(GraphDiagnostics.BadComponent, "the path of a file", WithComponent(new ContainerImplementation { Image = new([new OutputPathPart("x")]) }, new OutputPort("x", WireType.String)));
        var component = new ComponentSpec
        {
            Name = "work",
            Inputs = [new("tag", WireType.String) { Optional = true }],
            Implementation = new ContainerImplementation { Image = new([new TextPart("i:"), new InputValuePart("tag")]) },
        };
        Expect(GraphDiagnostics.BadComponent, "the input 'tag', which a task may leave out", Graph(Task("a")) with { Components = PipelineComponents(component) });
        component = component with { Inputs = [component.Inputs[0] with { Default = "1" }] };
        Assert.Empty(CheckSettings.Run(Graph(Task("a")) with { Components = PipelineComponents(component) }));
    }

    [Fact]
    public void KFC2411_volumes_of_the_run_that_differ_or_have_no_name()
    {
        Expect(GraphDiagnostics.BadRunVolume, "small letters", Graph(WithVolume("a", "Work", "1Gi")));
        Expect(GraphDiagnostics.BadRunVolume, "the task 'a' asks for another size", Graph(WithVolume("a", "work", "1Gi"), WithVolume("bb", "work", "2Gi")));
        Expect(GraphDiagnostics.BadRunVolume, "nothing says how large", Graph(WithVolume("a", "work", null)));
        Assert.Empty(CheckSettings.Run(Graph(WithVolume("a", "work", "1Gi"), WithVolume("bb", "work", "1Gi"), WithVolume("ccc", "other", "2Gi"))));
    }

    [Fact]
    public void KFC2412_a_time_without_a_schedule()
    {
        var graph = Graph(Task("a", new RunContextExpression(RunContextField.ScheduledAt)));
        Expect(GraphDiagnostics.NoSchedule, "has no schedule", graph);
        Assert.Empty(CheckSettings.Run(graph with { Settings = new() { Schedule = new() { Cron = "@daily" } } }));
    }

    public static TheoryData<string, TaskSettings> BadNames => new()
    {
        { "The service account of task 'a' is 'My SA'", new() { ServiceAccount = "My SA" } },
        { "The object of the variable T of task 'a' is 'Registry Name'", new() { EnvFrom = [new("T", ClusterObject.Secret, "Registry Name", "k")] } },
        { "The key of the variable T of task 'a' is 'my key'", new() { EnvFrom = [new("T", ClusterObject.Secret, "registry", "my key")] } },
        { "A variable of task 'a' is '1 B'", new() { Env = [new("1 B", Text("x"))] } },
        { "The secret of a volume of task 'a' is 'S_'", new() { Volumes = [new(VolumeKind.Secret, "S_", "/s")] } },
        { "A label of task 'a' is 'bad key!'", new() { Labels = Maps("bad key!", "x") } },
        { "The value of the node label pool of task 'a' is 'x y'", new() { NodeSelector = Maps("pool", "x y") } },
        { "An annotation of task 'a' is 'a/b/c'", new() { Annotations = Maps("a/b/c", "any text") } },
    };

    [Theory]
    [MemberData(nameof(BadNames))]
    public void KFC2413_names_that_the_cluster_would_refuse(string message, TaskSettings settings) =>
        Expect(GraphDiagnostics.BadClusterName, message, Graph(Task("a") with { Settings = settings }));

    [Fact]
    public void KFC2413_of_the_run() => Expect(GraphDiagnostics.BadClusterName, "A pull secret of the run", Graph(Task("a")) with { Settings = new() { ImagePullSecrets = ["A B"] } });

    [Theory]
    [InlineData("other", true)]
    [InlineData("text", false)]
    public void KFC2414_an_output_that_nobody_writes(string told, bool isTold)
    {
        var component = new ComponentSpec
        {
            Name = "work",
            Outputs = [new("text", WireType.String), new("other", WireType.String)],
            Implementation = new ContainerImplementation { Image = "a:1", Args = [new([new OutputPathPart(told)]), new([new OutputPathPart("other")])] },
        };
        var found = CheckSettings.Run(Graph(Task("a")) with { Components = PipelineComponents(component) });
        Assert.Equal(isTold ? ["its output 'text'"] : [], found.Select(d => d.Message.Substring(d.Message.IndexOf("its output", StringComparison.Ordinal), 17)));
    }

    [Fact]
    public void KFC2013_a_variable_that_is_set_twice() => Expect(
        GraphDiagnostics.DuplicateName,
        "Task 'a'",
        Graph(Task("a") with { Settings = new() { Env = [new("T", Text("x"))], EnvFrom = [new("T", ClusterObject.Secret, "registry", "k")] } }));

    [Fact]
    public void Names_in_settings_that_are_in_order() => Assert.Empty(CheckSettings.Run(Graph(Task("a") with
    {
        Settings = new()
        {
            ServiceAccount = "a.b-c",
            Env = [new("_A.b-1", Text("x"))],
            Labels = Maps("example.com/Team_1", ""),
            Annotations = Maps("Example.com/x", "any text: at all"),
        },
    })));

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Maps(string key, string value) =>
        System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add(key, value);

    [Fact]
    public void KFC2402_two_tasks_with_one_key() => Expect(
        GraphDiagnostics.SameArtifactKey,
        "the output 'file' of task 'a'",
        Graph(WithKey("a", Text("latest")), WithKey("bb", Text("latest"))));

    [Fact]
    public void KFC2402_all_iterations_with_one_key() => Expect(
        GraphDiagnostics.SameArtifactKey, "the other iterations of 'l'", Graph(For("l", Texts("x", "y"), WithKey("a", Text("latest")))));

    [Fact]
    public void A_key_with_the_item_is_one_per_iteration() =>
        Assert.Empty(CheckSettings.Run(Graph(For("l", Texts("x", "y"), WithKey("a", new ConcatExpression([Text("latest/"), Item("l")]))))));

    [Fact]
    public void KFC2403_a_key_of_a_value() => Expect(
        GraphDiagnostics.KeyOfNoArtifact,
        "It has file.",
        Graph(Task("a") with { Settings = new() { ArtifactKeys = [new("word", Text("x"))] } }));

    [Fact]
    public void KFC2404_stores_without_what_they_need()
    {
        Expect(GraphDiagnostics.BadStore, "storage account", WithStore(new() { Kind = ObjectStoreKind.Azure, Bucket = "b" }));
        Expect(GraphDiagnostics.BadStore, "no bucket", WithStore(new() { Kind = ObjectStoreKind.S3, Bucket = "" }));
        Expect(GraphDiagnostics.BadStore, "slash", WithStore(new() { Kind = ObjectStoreKind.S3, Bucket = "b", KeyPrefix = "a/" }));
        Expect(GraphDiagnostics.BadStore, "holds the password", WithStore(new() { Kind = ObjectStoreKind.S3, Bucket = "b", Access = new() { Secret = "s" } }));
        Assert.Empty(CheckSettings.Run(WithStore(new() { Kind = ObjectStoreKind.S3, Bucket = "b", Access = new() { Secret = "s", PasswordKey = "p" } })));
    }

    private static PipelineGraph Scheduled(ScheduleSettings schedule) => Graph(Task("a")) with { Settings = new() { Schedule = schedule } };

    private static PipelineGraph WithStore(ObjectStoreSettings store) => Graph(Task("a")) with { Settings = new() { ArtifactRepository = store } };

    private static PipelineGraph WithComponent(Implementation implementation, OutputPort output) => Graph(Task("a")) with
    {
        Components = PipelineComponents(new ComponentSpec { Name = "work", Outputs = [output], Implementation = implementation }),
    };

    private static TaskNode WithVolume(string id, string name, string? size) =>
        Task(id) with { Settings = new() { Volumes = [new(VolumeKind.NewClaim, name, "/work") { NewClaim = size is null ? null : new(size) }] } };

    private static TaskNode WithKey(string id, Expression key) => Task(id) with { Settings = new() { ArtifactKeys = [new("file", key)] } };

    private static Template Template(string text) => new([new TextPart(text)]);

    private static void Expect(DiagnosticDescriptor descriptor, string message, PipelineGraph graph)
    {
        var found = Assert.Single(CheckSettings.Run(graph));
        Assert.Equal(descriptor, found.Descriptor);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
    }
}
