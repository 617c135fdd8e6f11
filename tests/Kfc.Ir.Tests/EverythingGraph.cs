using System.Collections.Immutable;

namespace Kfc.Ir.Tests;

/// <summary>One graph with every kind of node, expression and type, and every setting.</summary>
internal static class EverythingGraph
{
    private static readonly EnumType Color = new("Color", ["Red", "Green"]);
    private static readonly RecordType Trial = new("Trial", [new("depth", WireType.Int), new("rate", WireType.Double)]);
    private static readonly SourcePosition Here = new("Pipeline.cs", 42);

    public static PipelineGraph Graph { get; } = new()
    {
        Name = "everything",
        DisplayName = "Everything",
        Description = "Has it all.\n\"Quotes\", <angles> & ünïcödé.",
        Parameters =
        [
            new() { Name = "source", DisplayName = "Source", Type = WireType.String, Default = "s3://x", Source = Here },
            new() { Name = "color", Type = Color, Default = "Red", Description = "A colour." },
            new() { Name = "trials", Type = new ListType(Trial) },
            new() { Name = "flag", Type = WireType.Bool, Default = "false" },
            new() { Name = "count", Type = WireType.Long },
        ],
        Components = ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            OtherImplementations.All.Prepend(Train).Select(spec => KeyValuePair.Create(spec.Name, spec))),
        Root = new Region([Sub(), Loop(), Branch(), Scope(), Repeat(), Exit()]),
        Outputs = [new("best", new ElementExpression(new CollectExpression("loop", "accuracy", WireType.Double), Int("0")))],
        Settings = RunSettingsWithEverything,
        Source = new("Pipeline.cs", 7, 3),
    };

    private static ComponentSpec Train => new()
    {
        Name = "train",
        DisplayName = "Train",
        Description = "Trains.",
        Inputs =
        [
            new("data", new ArtifactType("Dataset")) { DisplayName = "Data", Description = "Rows.", Optional = true },
            new("depth", WireType.Int) { Default = "4" },
        ],
        Outputs = [new("accuracy", WireType.Double) { DisplayName = "Accuracy", Description = "Share.", Large = true }],
        Implementation = new ContainerImplementation
        {
            Image = "example/train:1",
            Command = [new([new TextPart("train")])],
            Args = [new([new TextPart("--d="), new InputValuePart("depth")]), new([new InputPathPart("data")]), new([])],
            Env = [new("OUT", new([new OutputPathPart("accuracy")]))],
            WorkingDirectory = "/work",
            Volumes = [new(VolumeKind.Empty, "notes", "/notes")],
            Init = [new("before", new([new TextPart("init:1")]))],
            Sidecars = [new("beside", new([new TextPart("server:1")]))],
        },
    };

    private static RunSettings RunSettingsWithEverything => new()
    {
        Namespace = "ml",
        ServiceAccount = "runner",
        TimeoutSeconds = 3600,
        ImagePullSecrets = ["pull"],
        NodeSelector = Map("disk", "ssd"),
        Tolerations = [new("gpu", "Equal", "yes", "NoExecute", 5)],
        Labels = Map("b", "2", "a", "1"),
        Annotations = Map("note", ""),
        Storage = new() { Size = "20Gi", StorageClass = "fast", AccessMode = "ReadWriteMany", ExistingClaim = "mine", ObjectStore = OtherImplementations.Bucket },
        Schedule = new() { Cron = "0 3 * * *", TimeZone = "Europe/Berlin", Concurrency = ConcurrencyPolicy.Forbid, Suspend = true, StartingDeadlineSeconds = 60, KeepSucceeded = 4, KeepFailed = 0 },
        TtlSeconds = 86_400,
        PodCleanup = PodCleanup.Never,
        ArchiveLogs = false,
        ArtifactRepository = OtherImplementations.Bucket,
        Security = new() { Level = SecurityLevel.Restricted, User = 1000, Group = 2000 },
        Parallelism = 4,
        Patches = [new("argo", "spec.priority", "3")],
    };

    private static TaskSettings TaskSettingsWithEverything => new()
    {
        Resources = new()
        {
            Cpu = "4",
            Memory = "16Gi",
            EphemeralStorage = "1Gi",
            CpuLimit = "8",
            MemoryLimit = "32Gi",
            Gpu = 1,
            GpuKind = "amd.com/gpu",
        },
        Retry = new(2, 10, 1.5, 60),
        TimeoutSeconds = 60,
        Env = [new("MODE", new OutputExpression("prepare", "accuracy", WireType.Double))],
        EnvFrom = [new("TOKEN", ClusterObject.Secret, "registry", "token", true), new("URL", ClusterObject.ConfigMap, "conf", "url")],
        Volumes =
        [
            new(VolumeKind.Claim, "data", "/data") { SubPath = "a/b", ReadOnly = true },
            new(VolumeKind.Empty, "tmp", "/tmp") { InMemory = true, SizeLimit = "1Gi" },
            new(VolumeKind.Secret, "s", "/s") { Optional = true },
            new(VolumeKind.NewClaim, "work", "/work") { NewClaim = new("1Gi", "fast", "ReadWriteMany") },
        ],
        NodeSelector = Map("zone", "a"),
        Tolerations = [new(null)],
        ServiceAccount = "trainer",
        Labels = Map("team", "ml"),
        Annotations = Map("why", "because"),
        ImagePullPolicy = "Always",
        Cache = false,
        Caching = new() { Key = "train", MaxAgeSeconds = 3600 },
        Mutexes = ["gpu"],
        Semaphores = [new("locks", "train")],
        ArtifactKeys = [new("accuracy", new RunContextExpression(RunContextField.Name))],
        ContinueOnFailure = true,
        RunAfterFailure = true,
        Patches = [new("tekton", "taskSpec.steps[main].timeout", "\"1m\"")],
    };

    private static SubPipelineNode Sub() => new()
    {
        Id = "prepare-all",
        DisplayName = "Prepare all",
        Pipeline = "prepare-all",
        Source = Here,
        Arguments = [new("flag", new NotExpression(new ParameterExpression("flag", WireType.Bool)))],
        Body = new([Task("prepare", new ParameterExpression("flag", WireType.Bool, "prepare-all")) with { Source = new("Sub.cs", 1, 2) }]),
    };

    private static LoopNode Loop() => new()
    {
        Id = "loop",
        Items = new ParameterExpression("trials", new ListType(Trial)),
        Parallelism = 4,
        Body = new(
        [
            Task("train", new FieldExpression(new LoopItemExpression("loop", Trial), "depth", WireType.Int)) with
            {
                DisplayName = "Train",
                After = ["prepare"],
                Settings = TaskSettingsWithEverything,
            },
        ]),
        Collected =
        [
            new("accuracy", new OutputExpression("train", "accuracy", WireType.Double)),
            new("position", new LoopItemExpression("loop", WireType.Int, true)),
        ],
    };

    private static BranchNode Branch() => new()
    {
        Id = "branch",
        Cases =
        [
            new(
                new AndExpression(
                [
                    new CompareExpression(Comparison.GreaterOrEqual, new OutputExpression("prepare", "accuracy", WireType.Double), new LiteralExpression(WireType.Double, "0.5")),
                    new OrExpression([new CompareExpression(Comparison.NotEqual, new ParameterExpression("color", Color), new LiteralExpression(Color, "Green")), new ParameterExpression("flag", WireType.Bool)]),
                ]),
                new([Task("a", Int("1"))])),
        ],
        Else = Region.Empty,
        Merges = [new("depth", WireType.Int, [Int("1"), Int("2")])],
    };

    private static ScopeNode Scope() => new()
    {
        Id = "scope",
        Source = Here,
        Body = new([new ExitNode { Id = "scope-exit", Body = new([Task("report", new FailureDetailsExpression())]) }]),
    };

    private static RepeatNode Repeat() => new()
    {
        Id = "repeat",
        Max = 3,
        Body = new([Task("attempt", new LoopItemExpression("repeat", WireType.Int, IsIndex: true))]),
        Until = new CompareExpression(Comparison.Greater, new OutputExpression("attempt", "accuracy", WireType.Double), new CountExpression(new RangeExpression(Int("0"), Int("2")))),
        Outputs = [new("accuracy", new OutputExpression("attempt", "accuracy", WireType.Double))],
    };

    private static ExitNode Exit() => new()
    {
        Id = "exit",
        Body = new(
        [
            Task("tell", new ConcatExpression([new LiteralExpression(WireType.String, "ended: "), new RunStatusExpression(), new RunContextExpression(RunContextField.Uid)])),
            Task("count", new ListExpression(WireType.Int, [new MergeExpression("branch", "depth", WireType.Int), new RepeatedExpression("repeat", "accuracy", WireType.Double)])),
        ]),
    };

    private static TaskNode Task(string id, Expression argument) => new() { Id = id, Component = "train", Arguments = [new("depth", argument)] };

    private static LiteralExpression Int(string text) => new(WireType.Int, text);

    private static ImmutableSortedDictionary<string, string> Map(params string[] pairs)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < pairs.Length; i += 2)
            map[pairs[i]] = pairs[i + 1];
        return map.ToImmutable();
    }
}
