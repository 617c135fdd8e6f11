using Kfc.Compiler;
using Kfc.Ir;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>Each diagnostic is raised by the mistake that it names, and nothing is emitted after an error.</summary>
public class DiagnosticTests
{
    private static readonly ArtifactType Data = new("Dataset");

    private static readonly Dictionary<string, Func<GraphBuilder, GraphBuilder>> Mistakes = new()
    {
        ["KFC3003"] = b => b.Add(b.Task("kfc-a")),
        ["KFC3004"] = b => b.Add(b.Task("a", settings: new() { Volumes = [new(VolumeKind.Secret, "$(params.x)", "/x")] })),
        ["KFC3005"] = b => b.Add(b.Task("a", [("x", b.Param("p", value: "$(TOKEN)"))])),
        ["KFC3006"] = b => b.Add(b.Task("a", settings: new() { ContinueOnFailure = true, Retry = new(1) })),
        ["KFC3007"] = b => b.Add(b.Task("a", settings: new() { Retry = new(1, 5) })),
        ["KFC3008"] = b => b.Add(b.Task("a"), new ExitNode { Id = "e", Body = new([b.Task("x", outputs: [Out("out")]), b.Task("y", [("v", Output("x"))])]) }),
        ["KFC3009"] = b => b.Add(b.Task("a"), new ExitNode { Id = "e", Body = new([new BranchNode { Id = "c", Cases = [new(new OrExpression([Same(new RunStatusExpression(), "Failed"), b.Param("p", WireType.Bool)]), new([b.Task("x")]))] }]) }),
        ["KFC3010"] = b => b.Add(b.Task("a", outputs: [Out("d", Data)]), b.Task("b", [("d", Output("a", "d", Data))], settings: new() { Volumes = [new(VolumeKind.Claim, "c", "/c")] })),
        ["KFC3011"] = b => b.Add(new BranchNode { Id = "c", Cases = [new(b.Param("p", WireType.Bool), new([b.Task("x", outputs: [Out("out")], settings: new() { ContinueOnFailure = true })]))], Else = Region.Empty, Merges = [new("v", WireType.String, [Output("x"), Lit("y")])] }),
        ["KFC3012"] = b => b.Add(b.Task("a", settings: new() { Resources = new() { Memory = "16 GB" } })),
        ["KFC3013"] = b => b.Add(b.Task("a", settings: new() { Resources = new() { Memory = "4Gi", MemoryLimit = "2048Mi" } })),
        ["KFC3014"] = b => b.Add(b.Task("a", settings: new() { Patches = [new("tekton", "taskSpec.steps[mian].timeout", "\"5m\"")] })),
        ["KFC3015"] = b => b.Add(b.Task("a"), new ExitNode { Id = "e", Body = new([new ScopeNode { Id = "s", Body = new([b.Task("x"), new ExitNode { Id = "f", Body = new([b.Task("y")]) }]) }]) }),
        ["KFC3016"] = b => b.Add(b.Task("a", [("x", b.Param("lr")), ("y", b.Param("LR"))])),
        ["KFC3025"] = b => b.Add(b.Task("a", outputs: [Out("out")]), b.Task("b", outputs: [Out("out")]), new ExitNode { Id = "e", Body = new([new BranchNode { Id = "c", Cases = [new(new CompareExpression(Comparison.Equal, Output("a"), Output("b")), Region.Empty)] }]) }),
        ["KFC3017"] = b => b.Add(b.Task("a"), new ExitNode { Id = "e", Body = new([new BranchNode { Id = "c", Cases = [new(b.Param("p", WireType.Bool), Region.Empty)], Else = Region.Empty, Merges = [new("v", WireType.String, [Lit("x"), Lit("y")])] }]) }),
        ["KFC3018"] = b => b.Add(b.Task("a")),
        ["KFC3019"] = b => b.Add(new ExitNode { Id = "e", Body = new([b.Task("x")]) }),
        ["KFC3020"] = b => b.Add(b.Task("a", settings: new() { Cache = true })),
        ["KFC3022"] = b => b.Add(
            b.Task("a", outputs: [Out("i", WireType.Int)]),
            b.Pod("x", new StepsImplementation { Steps = [Step("run", new InputValuePart("v"))] }, [("v", new ElementExpression(new ListExpression(WireType.String, [Lit("p"), Lit("q")]), Output("a", "i", WireType.Int)))])),
        ["KFC3023"] = b => b.Add(b.Pod("a", new StepsImplementation
        {
            Steps = [Step("run")],
            Workspaces = [new("one", new(VolumeKind.Run, "one", "/one")), new("two", new(VolumeKind.Claim, "two", "/two"))],
        })),
        ["KFC3026"] = b => b.Add(
            new BranchNode
            {
                Id = "c",
                Cases = [new(b.Param("p", WireType.Bool), new([b.Task("x", outputs: [Out("out") with { Large = true }])]))],
                Else = Region.Empty,
                Merges = [new("v", WireType.String, [Output("x"), Lit("y")])],
            },
            b.Pod("m", new StepsImplementation { Steps = [Step("run", new InputPathPart("v"))] }, [("v", new MergeExpression("c", "v", WireType.String))])),
        ["KFC3031"] = b => b.Add(b.Task("a", settings: new() { Patches = [new("argo", "task.depends", "\"b || c\"")] })),
        ["KFC3032"] = b =>
        {
            b.Settings = new() { TtlSeconds = 60 };
            return b.Add(b.Task("a"));
        },
        ["KFC3024"] = b => b.Add(b.Task("a")),
        ["KFC3099"] = b => b.Add(b.Task("a", settings: new() { Mutexes = ["gpu"] })),
        // Tekton keeps this folder for itself.
        ["KFC3900"] = b => b.Add(b.Task("a", settings: new() { Volumes = [new(VolumeKind.Empty, "x", "/tekton/bin")] })),
    };

    public static TheoryData<string> Codes() => [.. TektonDiagnostics.All.Select(d => d.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_raised_by_its_mistake(string code)
    {
        var options = new CompileOptions
        {
            Layout = code switch { "KFC3007" => Layout.Split, "KFC3024" => Layout.Cluster, _ => Layout.Run },
            EngineVersion = code == "KFC3018" ? "2.0" : null,
        };
        var result = TektonBackend.Instance.Emit(Mistakes[code](new()).Build(), options);
        var raised = Assert.Single(result.Diagnostics, d => d.Code == code);
        Assert.Equal(raised.Severity == Severity.Error, result.Documents.IsEmpty);
        Assert.DoesNotContain("{", raised.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_are_unlike() => Assert.Equal(TektonDiagnostics.All.Length, TektonDiagnostics.All.Select(d => d.Code).Distinct().Count());
}
