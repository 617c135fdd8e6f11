using System.Globalization;
using Kfc.Compiler;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using static Kfc.Argo.Tests.GraphBuilder;

namespace Kfc.Argo.Tests;

/// <summary>Pipelines that are large.</summary>
public class LimitTests
{
    private static string Id(string prefix, int i) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{i}");

    private static GraphBuilder Fan(int count)
    {
        var b = new GraphBuilder();
        var first = b.Task("work", [("n", Lit("x"))], [Out("out")]);
        for (var i = 0; i < count; i++)
            b.Add(first with { Id = Id("w", i), Arguments = [new("n", Lit(Id("", i)))] });
        return b.Add(b.Task("join", null, null, null, [.. Enumerable.Range(0, count).Select(i => Id("w", i))]));
    }

    private static GraphBuilder Loop(Expression items, Expression? inner = null)
    {
        var b = new GraphBuilder();
        Region body = new([b.Task("work", [("n", new LoopItemExpression("all", WireType.Int))], [Out("out")])]);
        return b.Add(new LoopNode
        {
            Id = "all",
            Items = items,
            Body = inner is null ? body : new([new LoopNode { Id = "each", Items = inner, Body = body }]),
            Collected = inner is null ? [new("outs", Output("work"))] : [],
        });
    }

    /// <summary>Tasks no two of which can share a template.</summary>
    private static GraphBuilder Kinds(int count)
    {
        var b = new GraphBuilder();
        var work = b.Task("work");
        for (var i = 0; i < count; i++)
            b.Add(work with { Id = Id("w", i), Settings = new() { TimeoutSeconds = i + 1 } });
        return b;
    }

    private static LiteralExpression Numbers(int count) => new(new ListType(WireType.Int), $"[{string.Join(',', Enumerable.Range(0, count))}]");

    [Fact]
    public void Thousands_of_tasks_are_called_from_parts_of_at_most_200()
    {
        var result = PipelineCompiler.Compile(Fan(5_000).Build(), ArgoBackend.Instance, new());
        Assert.Empty(result.Diagnostics);
        Assert.All(Emitted.Spec(Fan(5_000)).Templates, t => Assert.True(t.Dag is null || t.Dag.Tasks.Length <= 200));
    }

    [Fact]
    public void A_loop_over_thousands_of_items_is_two_graphs()
    {
        var result = PipelineCompiler.Compile(Loop(Numbers(8_000)).Build(), ArgoBackend.Instance, new());
        Assert.Empty(result.Diagnostics);
        Assert.Equal(4, Emitted.Spec(Loop(Numbers(8_000))).Templates.Length);
    }

    public static TheoryData<string> TooLarge => ["fan", "loop", "loops"];

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void A_run_that_could_not_hold_its_nodes_is_refused_with_the_numbers(string shape)
    {
        var b = shape switch
        {
            "fan" => Fan(10_000),
            "loop" => Loop(Numbers(10_000)),
            _ => Loop(Numbers(100), Numbers(200)),
        };
        var raised = Assert.Single(ArgoBackend.Instance.Emit(b.Build(), new()).Diagnostics);
        Assert.Equal("KFC5224", raised.Code);
        Assert.Contains(shape == "loops" ? "20,000" : "10,000", raised.Message, StringComparison.Ordinal);
        Assert.Contains("1,048,576", raised.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_definitions_take_more_templates_than_one()
    {
        var documents = ArgoBackend.Instance.Emit(Kinds(500).Build(), new() { Layout = Layout.Split }).Documents;
        Assert.Equal(["example-part-3", "example-part-2", "example", "example-"], documents.Select(d => d.Name));
    }

    [Fact]
    public void A_region_that_is_cut_keeps_its_data_and_its_order()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("first", outputs: [Out("out")]));
        var work = b.Task("work", [("x", Output("first"))], [Out("out")]);
        for (var i = 0; i < 400; i++)
            b.Add(work with { Id = Id("w", i) });
        b.Add(b.Task("last", [("a", Output("w0")), ("z", Output("w399"))]));
        var spec = Emitted.Spec(b);
        Assert.Empty(Rules.SelfCheck.Run(spec, b.Build()));
        Assert.Equal(["example-part-1", "example-part-2", "example-part-3"], spec.Template("main").Dag!.Tasks.Select(t => t.Name));
        Assert.Equal("{{tasks.example-part-1.outputs.parameters.w0-out}}", Guarded(spec.Template("main").Task("example-part-3").Argument("w0-out")));
        Assert.Equal("example-part-1.Succeeded", spec.Template("main").Task("example-part-2").Depends);
    }

    [Fact]
    public void Too_many_templates_are_refused_with_those_that_make_them()
    {
        var raised = Assert.Single(ArgoBackend.Instance.Emit(Kinds(201).Build(), new()).Diagnostics);
        Assert.Equal("KFC5221", raised.Code);
        Assert.Contains("work (201)", raised.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_values_are_refused()
    {
        var b = new GraphBuilder();
        var make = b.Task("make", outputs: [Out("out")]);
        for (var i = 0; i < 501; i++)
            b.Add(make with { Id = Id("m", i) });
        var all = new ListExpression(WireType.String, [.. Enumerable.Range(0, 501).Select(i => Output(Id("m", i)))]);
        b.Add(new ScopeNode { Id = "s", Body = new([b.Task("join", [("all", all)])]) });
        Assert.Contains(ArgoBackend.Instance.Emit(b.Build(), new()).Diagnostics, d => d.Code == "KFC5222");
    }

    [Fact]
    public void Calls_inside_each_other_are_counted_over_repetitions()
    {
        var b = new GraphBuilder();
        var inner = new RepeatNode { Id = "inner", Max = 60, Body = new([b.Task("a", outputs: [Out("done", WireType.Bool)])]), Until = Output("a", "done", WireType.Bool) };
        b.Add(new RepeatNode { Id = "outer", Max = 60, Body = new([inner, b.Task("b", outputs: [Out("done", WireType.Bool)])]), Until = Output("b", "done", WireType.Bool) });
        var raised = Assert.Single(ArgoBackend.Instance.Emit(b.Build(), new()).Diagnostics);
        Assert.Equal("KFC5223", raised.Code);
        Assert.Contains("outer > inner", raised.Message, StringComparison.Ordinal);
    }

    /// <summary>The tag inside of a guard.</summary>
    private static string Guarded(string? value)
    {
        var code = value!.Split(" ? ")[1].Split(" : ")[0].Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal);
        return $"{{{{{code}}}}}";
    }
}
