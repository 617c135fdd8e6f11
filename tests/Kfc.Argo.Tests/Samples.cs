using Kfc.Ir;
using static Kfc.Argo.Tests.GraphBuilder;

namespace Kfc.Argo.Tests;

/// <summary>Pipelines that use as much as one pipeline can.</summary>
internal static class Samples
{
    private static readonly ArtifactType Data = new("Dataset");
    private static readonly ListType Texts = new(WireType.String);

    public static GraphBuilder Everything()
    {
        var b = new GraphBuilder();
        var text = b.Param("text", value: "t");
        var list = b.Param("list", new ListType(new RecordType("R", [new("name", WireType.String), new("rate", WireType.Double)])), "[]");
        b.Settings = new()
        {
            ServiceAccount = "runner",
            TimeoutSeconds = 3600,
            TtlSeconds = 60,
            PodCleanup = PodCleanup.OnPodSuccess,
            ArchiveLogs = true,
            Schedule = new() { Cron = "@daily", TimeZone = "Europe/Berlin", Concurrency = ConcurrencyPolicy.Forbid, StartingDeadlineSeconds = 60 },
            ImagePullSecrets = ["pull"],
            Labels = RunSettings.Default.Labels.Add("team", "ml"),
            Security = new() { Level = SecurityLevel.Restricted },
            ArtifactRepository = new() { Kind = ObjectStoreKind.S3, Bucket = "b", KeyPrefix = "p", Access = new() { Endpoint = "minio:9000", Insecure = true, Secret = "s", UserKey = "u", PasswordKey = "k" } },
        };
        var settings = new TaskSettings
        {
            Resources = new() { Cpu = "1", MemoryLimit = "1Gi", Gpu = 1 },
            Retry = new(3, 5, 2, 60),
            TimeoutSeconds = 60,
            Env = [new("TEXT", text), new("NUMBER", new LiteralExpression(WireType.Int, "1"))],
            EnvFrom = [new("TOKEN", ClusterObject.Secret, "s", "k")],
            Volumes = [new(VolumeKind.Claim, "c", "/c"), new(VolumeKind.Empty, "e", "/e") { InMemory = true, SizeLimit = "1Gi" }],
            NodeSelector = RunSettings.Default.Labels.Add("disk", "ssd"),
            Tolerations = [new("gpu", Effect: "NoSchedule")],
            ServiceAccount = "other",
            Labels = RunSettings.Default.Labels.Add("a", "b"),
            Mutexes = ["one"],
            Semaphores = [new("locks", "two")],
            Caching = new() { MaxAgeSeconds = 60 },
        };
        b.Add(
            b.Task("make", [("text", text)], [Out("out"), Out("data", Data), Out("flag", WireType.Bool)], settings),
            b.Task("risky", outputs: [Out("out"), Out("data", Data)], settings: new() { ContinueOnFailure = true }),
            b.Task("reader", [("x", Output("risky")), ("d", Output("risky", "data", Data))], [Out("out")]),
            b.Task("last", [("x", Output("reader"))], null, null, "risky"),
            b.Task("known", [("x", Output("make"))], settings: new() { Cache = true }),
            b.Task("anyway", null, null, new() { RunAfterFailure = true }, "make"),
            b.Task("files", [new([new InputPathPart("x")])], [("x", new ConcatExpression([Lit("a {{ b "), Output("make")]))]),
            new BranchNode
            {
                Id = "if",
                Cases = [new(new AndExpression([Output("make", "flag", WireType.Bool), Same(text, "it's }} {{")]), new([b.Task("yes", [("x", Output("make"))], [Out("out"), Out("data", Data)])]))],
                Else = new([b.Task("no", outputs: [Out("out"), Out("data", Data)])]),
                Merges = [new("value", WireType.String, [Output("yes"), new ConcatExpression([Lit("no "), text])]), new("data", Data, [Output("yes", "data", Data), Output("no", "data", Data)])],
            },
            b.Task("join", [("x", new MergeExpression("if", "value", WireType.String)), ("d", new MergeExpression("if", "data", Data))], null, null, "if"));
        b.Add(Loop(b, list), b.Task("count", [("n", new CountExpression(new CollectExpression("each", "names", WireType.String))), ("all", new CollectExpression("each", "data", Data))]));
        b.Add(new RepeatNode
        {
            Id = "again",
            Max = 5,
            Body = new([b.Task("try", [("n", new LoopItemExpression("again", WireType.Int, true))], [Out("done", WireType.Bool), Out("score", WireType.Double)])]),
            Until = Output("try", "done", WireType.Bool),
            Outputs = [new("score", Output("try", "score", WireType.Double))],
        });
        b.Add(b.Task("score", [("s", new RepeatedExpression("again", "score", WireType.Double))]));
        b.Add(new ScopeNode { Id = "part", Body = new([b.Task("inner"), new ExitNode { Id = "part-end", Body = new([b.Task("inner-end", [("s", new RunStatusExpression())])]) }]) });
        b.Add(new ExitNode { Id = "end", Body = new([b.Task("notify", [("s", new RunStatusExpression()), ("f", new FailureDetailsExpression())])]) });
        b.Outputs.Add(new("result", Output("make")));
        b.Outputs.Add(new("rows", Output("make", "data", Data)));
        return Others(b, text);
    }

    private static LoopNode Loop(GraphBuilder b, ParameterExpression list) => new()
    {
        Id = "each",
        Items = list,
        Parallelism = 2,
        Body = new([
            b.Task("work", [("name", new FieldExpression(new LoopItemExpression("each", ((ListType)list.Type).Element), "name", WireType.String)), ("i", new LoopItemExpression("each", WireType.Int, true))], [Out("data", Data), Out("items", Texts)]),
            new LoopNode { Id = "inner-each", Items = Output("work", "items", Texts), Body = new([b.Task("deep", [("x", new LoopItemExpression("inner-each", WireType.String))])]) },
        ]),
        Collected = [new("names", new FieldExpression(new LoopItemExpression("each", ((ListType)list.Type).Element), "name", WireType.String)), new("data", Output("work", "data", Data))],
    };

    private static GraphBuilder Others(GraphBuilder b, Expression text)
    {
        var ask = new ComponentSpec
        {
            Name = "ask",
            Inputs = [new("text", WireType.String)],
            Outputs = [new("decision", new EnumType("D", ["yes", "no"])) { Default = "no" }, new("comment", WireType.String) { Default = "" }],
            Implementation = new ApprovalImplementation { Message = new([new TextPart("Go on with "), new InputValuePart("text")]), ResumeAfterSeconds = 60 },
        };
        var job = new ComponentSpec
        {
            Name = "job",
            Outputs = [new("uid", WireType.String)],
            Implementation = new ResourceImplementation
            {
                Action = ResourceAction.Create,
                Manifest = new([new TextPart("apiVersion: batch/v1\nkind: Job\n")]),
                SuccessCondition = "status.succeeded > 0",
                OutputPaths = RunSettings.Default.Labels.Add("uid", "{.metadata.uid}"),
            },
        };
        return b.Add(
            b.Use(ask, new Argument("text", text)),
            b.Use(job),
            b.Import("given", new([new TextPart("s3://bucket/key")])),
            b.Import("code", new([new TextPart("git+https://example.org/code.git")]), new() { Secret = "s", UserKey = "u", PasswordKey = "p" }),
            b.Task("use", [("d", Output("given", "object", Data)), ("c", Output("code", "object", Data)), ("u", Output("job", "uid"))]),
            b.Task("big", outputs: [Out("text") with { Large = true }]),
            b.Task("read-big", [new([new InputPathPart("x")])], [("x", Output("big", "text"))]));
    }
}
