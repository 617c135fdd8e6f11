using Kfc.Compiler;
using Kfc.Ir;
using static Kfc.Argo.Tests.GraphBuilder;

namespace Kfc.Argo.Tests;

/// <summary>Each diagnostic is raised by the mistake that it names, and nothing is emitted after an error.</summary>
public class DiagnosticTests
{
    private static readonly ArtifactType Data = new("Dataset");
    private static readonly ListType Many = new(Data);

    private static readonly Dictionary<string, Func<GraphBuilder, GraphBuilder>> Mistakes = new()
    {
        ["KFC4001"] = b => b.Add(b.Task("a")),
        ["KFC4002"] = b => b.Add(b.Task("a", [("x", Lit("{{=1+1}}"))])),
        ["KFC4003"] = b => b.Add(b.Task("a", [("x", b.Param("p", value: "{{workflow.name}}"))])),
        ["KFC4004"] = b => b.Add(new ExitNode { Id = "e", Body = new([b.Task("x")]) }),
        ["KFC4005"] = b => b.Add(b.Task("a", settings: new() { Resources = new() { Memory = "16 GB" } })),
        ["KFC4006"] = b => b.Add(b.Task("a", settings: new() { Resources = new() { Memory = "4Gi", MemoryLimit = "2048Mi" } })),
        ["KFC4007"] = b => b.Add(b.Task("a", settings: new() { Patches = [new("argo", "initContainers[x].image", "\"y\"")] })),
        ["KFC4008"] = b => b.Add(b.Task("a", settings: new() { Retry = new(3, 5, 1.5) })),
        ["KFC4009"] = b => b.Add(new LoopNode
        {
            Id = "l",
            Items = new LiteralExpression(new ListType(WireType.Int), "[1]"),
            Body = new([b.Task("a", outputs: [Out("d", Data)]), b.Task("c", outputs: [Out("d", Data)])]),
            Collected = [new("both", new ListExpression(Data, [Output("a", "d", Data), Output("c", "d", Data)]))],
        }),
        ["KFC4010"] = b => b.Add(
            b.Task("a", outputs: [Out("d", Data), Out("i", WireType.Int)]),
            b.Task("x", [("d", new ElementExpression(new ListExpression(Data, [Output("a", "d", Data)]), Output("a", "i", WireType.Int)))])),
        ["KFC4011"] = b => b.Add(new LoopNode
        {
            Id = "l",
            Items = new LiteralExpression(new ListType(WireType.Int), "[1]"),
            Body = new([b.Task("a", outputs: [Out("out")]), new ExitNode { Id = "e", Body = new([b.Task("x", [("v", Output("a"))])]) }]),
        }),
        ["KFC4012"] = b => b.Add(new RepeatNode { Id = "r", Max = 90, Body = new([b.Task("a", outputs: [Out("done", WireType.Bool)])]), Until = Output("a", "done", WireType.Bool) }),
        ["KFC4013"] = b => b.Add(b.Task("a", outputs: [Out("out")]), new ScopeNode { Id = "s", Body = new([b.Task("r", [("x", Output("a"))]), b.Task("c", null, null, new() { RunAfterFailure = true }, "a")]) }),
        ["KFC4014"] = b => b.Add(new ScopeNode { Id = "s", Body = new([b.Task("a"), new ExitNode { Id = "e", Body = new([b.Task("x", [("v", new FailureDetailsExpression())])]) }]) }),
        ["KFC4015"] = b => b.Add(b.Import("a", new([new TextPart("s3://bucket")]))),
        ["KFC4016"] = b => b.Add(b.Task("a", outputs: [Out("d", Data)]), b.Task("c", [("d", Output("a", "d", Data))], settings: new() { Cache = true })),
        ["KFC4017"] = b => b.Add(
            b.Import("given", new([new TextPart("s3://bucket/key")])),
            new BranchNode { Id = "c", Cases = [new(b.Param("p", WireType.Bool), new([b.Task("a", outputs: [Out("d", Data)])]))], Else = Region.Empty, Merges = [new("v", Data, [Output("a", "d", Data), Output("given", "object", Data)])] }),
        ["KFC4018"] = b => b.Add(
            b.Task("done", outputs: [Out("done", WireType.Bool)]),
            new RepeatNode
            {
                Id = "r",
                Max = 2,
                Body = new([b.Task("a", outputs: [Out("d", Data)], settings: new() { ContinueOnFailure = true })]),
                Until = Output("done", "done", WireType.Bool),
                Outputs = [new("d", Output("a", "d", Data))],
            }),
        ["KFC4019"] = b => b.Add(b.Pod("a", new StepsImplementation { Steps = [Step("first") with { ContinueOnError = true }, Step("last")] })),
        ["KFC4020"] = b => b.Add(b.Task("a", settings: new() { Volumes = [new(VolumeKind.Empty, "x", "/x"), new(VolumeKind.Empty, "y", "/x/")] })),
        ["KFC4900"] = b => b.Add(b.Use(new() { Name = "a", Implementation = new ContainerImplementation { Image = "" } })),
    };

    public static TheoryData<string> Codes() => [.. ArgoDiagnostics.All.Select(d => d.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_raised_by_its_mistake(string code)
    {
        var result = ArgoBackend.Instance.Emit(Mistakes[code](new()).Build(), new CompileOptions { EngineVersion = code == "KFC4001" ? "2.0" : null });
        var raised = Assert.Single(result.Diagnostics, d => d.Code == code);
        Assert.Equal(raised.Severity == Severity.Error, result.Documents.IsEmpty);
        Assert.DoesNotContain("{0", raised.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_use_of_a_nested_pipeline_is_blamed_for_what_its_tasks_come_after()
    {
        var b = new GraphBuilder();
        var used = new SourcePosition("use.cs", 7, 1);
        var load = b.Task("inner-load", null, null, null, "first");
        var clean = b.Task("inner-clean", null, null, new() { RunAfterFailure = true }, "first", "inner-load");
        b.Add(b.Task("first"), new SubPipelineNode { Id = "inner", Pipeline = "inner", Body = new([load, clean]), Source = used });
        var found = Assert.Single(ArgoBackend.Instance.Emit(b.Build(), new CompileOptions()).Diagnostics);
        Assert.Equal(("KFC4013", used), (found.Code, found.Location));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_artifact_of_a_repetition_is_refused_where_it_may_be_missing(bool mayFail)
    {
        var b = new GraphBuilder();
        var made = b.Task("a", outputs: [Out("d", Data)], settings: new() { ContinueOnFailure = mayFail });
        b.Add(b.Task("done", outputs: [Out("done", WireType.Bool)]), new RepeatNode { Id = "r", Max = 2, Body = new([made]), Until = Output("done", "done", WireType.Bool), Outputs = [new("d", Output("a", "d", Data))] });
        b.Add(b.Task("x", [("d", new RepeatedExpression("r", "d", Data))]));
        var found = ArgoBackend.Instance.Emit(b.Build(), new CompileOptions()).Diagnostics.Select(d => d.Code);
        Assert.Equal(mayFail ? ["KFC4018"] : [], found);
    }

    [Theory]
    [InlineData("/tmp/kfc")]
    [InlineData("/tmp/kfc/outputs")]
    [InlineData("/tmp/kfc/inputs/data")]
    public void Volumes_leave_our_own_folders_alone(string path)
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", settings: new() { Volumes = [new(VolumeKind.Empty, "x", path)] }));
        Assert.Equal("KFC4020", Assert.Single(ArgoBackend.Instance.Emit(b.Build(), new()).Diagnostics).Code);
    }

    [Fact]
    public void Codes_are_unlike() => Assert.Equal(ArgoDiagnostics.All.Length, ArgoDiagnostics.All.Select(d => d.Code).Distinct().Count());
}
