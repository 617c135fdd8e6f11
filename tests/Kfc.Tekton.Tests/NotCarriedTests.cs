using Kfc.Ir;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>What has no form on Tekton is refused with a way out that is one.</summary>
public class NotCarriedTests
{
    private static readonly Dictionary<string, (Func<GraphBuilder, GraphBuilder> Make, string WayOut)> Refused = new()
    {
        ["an approval"] = (b => Of(b, new ApprovalImplementation()), "start a second one when somebody has agreed"),
        ["an action on an object"] = (b => Of(b, new ResourceImplementation { Action = ResourceAction.Get, Manifest = new([new TextPart("kind: Job")]) }), "a container with kubectl"),
        ["locks"] = (b => b.Add(b.Task("a", settings: new() { Mutexes = ["gpu"] })), "order the tasks of one run by After"),
        ["keys of artifacts without an object store"] = (b => b.Add(b.Task("a", outputs: [Out("file", new ArtifactType("Dataset"))], settings: new() { ArtifactKeys = [new("file", Lit("k"))] })), "name one in the pipeline's Storage"),
        ["a bound on its pods"] = (Bounded, "use the parallelism of a loop"),
        ["times of the run"] = (b => b.Add(b.Task("a", [("x", new RunContextExpression(RunContextField.CreatedAt))])), "let a first task write down the time"),
        ["a large value as the list"] = (b => Loop(b, Large, new LoopNode { Id = "l", Items = Output("m", "out", Words), Body = new([b.Task("x")]) }), "make it an artifact"),
        ["a large value that an iteration"] = (b => Loop(b, Out("out", Words), new LoopNode { Id = "l", Items = Output("m", "out", Words), Body = new([LargeTask(b, "x"), b.Task("y", [("v", Output("x"))])]) }), "make it an artifact"),
        ["a large value from an object store"] = (b => Stored(Loop(b, Large, new LoopNode { Id = "l", Items = Output("n", "out", Words), Body = new([b.Task("y", [("v", Output("m", "out", Words))])]) })), "make it an artifact"),
        ["a schedule"] = (Scheduled, "let a CronJob create the compiled run"),
    };

    private static ListType Words => new(WireType.String);

    public static TheoryData<string> Things() => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Things))]
    public void Way_out_is_named(string thing)
    {
        var (make, wayOut) = Refused[thing];
        var raised = Assert.Single(Emitted.Diagnostics(make(new())), d => d.Severity == Severity.Error);
        Assert.Equal("KFC3099", raised.Code);
        Assert.Contains(thing, raised.Message, StringComparison.Ordinal);
        Assert.Contains(wayOut, raised.Message, StringComparison.Ordinal);
    }

    private static GraphBuilder Of(GraphBuilder b, Implementation implementation) =>
        b.Component(new() { Name = "c", Implementation = implementation }).Add(new TaskNode { Id = "t", Component = "c" });

    private static OutputPort Large => new("out", Words) { Large = true };

    private static TaskNode LargeTask(GraphBuilder b, string id) => b.Task(id, outputs: [new("out", WireType.String) { Large = true }]);

    private static GraphBuilder Loop(GraphBuilder b, OutputPort list, LoopNode loop) =>
        b.Add(b.Task("m", outputs: [list]), b.Task("n", outputs: [Out("out", Words)]), loop);

    private static GraphBuilder Stored(GraphBuilder b)
    {
        b.Settings = new() { Storage = new() { ObjectStore = new() { Kind = ObjectStoreKind.S3, Bucket = "acme", Access = new() { Secret = "s", UserKey = "u", PasswordKey = "p" } } } };
        return b;
    }

    private static GraphBuilder Bounded(GraphBuilder b)
    {
        b.Settings = new() { Parallelism = 2 };
        return b.Add(b.Task("a"));
    }

    private static GraphBuilder Scheduled(GraphBuilder b)
    {
        b.Settings = new() { Schedule = new() { Cron = "@daily" } };
        return b.Add(b.Task("a"));
    }
}
