using System.Text;
using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using static Kfc.Compiler.Tests.Passes.Build;

namespace Kfc.Compiler.Tests.Passes;

/// <summary>What the compiler lets through can be written and read again.</summary>
public sealed class CheckNestingTests
{
    [Fact]
    public void KFC5102_the_deepest_condition_can_be_read_and_the_next_is_refused()
    {
        Reads(Graph(If("a", Not(GraphJson.MaxNesting - 3), [])));
        Refused(Graph(If("a", Not(GraphJson.MaxNesting - 2), [])));
    }

    [Fact]
    public void KFC5102_the_deepest_branch_can_be_read_and_the_next_is_refused()
    {
        Reads(Graph(Branch(GraphJson.MaxNesting - 1)));
        Refused(Graph(Branch(GraphJson.MaxNesting)));
    }

    [Fact]
    public void KFC5102_types_count_as_well()
    {
        Reads(Graph(For("a", new LiteralExpression(List(GraphJson.MaxNesting - 2), "[]"))));
        Refused(Graph(For("a", new LiteralExpression(List(GraphJson.MaxNesting - 1), "[]"))));
    }

    [Fact]
    public void KFC5102_ten_thousand_levels_do_no_harm() => Refused(Graph(If("a", Not(10_000), [])));

    private static Expression Not(int levels) =>
        Enumerable.Range(0, levels).Aggregate((Expression)Is(Text("a"), Text("b")), (inner, _) => new NotExpression(inner));

    private static Node Branch(int levels) =>
        Enumerable.Range(0, levels - 1).Aggregate((Node)If("b0", Flag(true), []), (inner, i) => If($"b{i + 1}", Flag(true), [inner]));

    private static WireType List(int levels) =>
        Enumerable.Range(0, levels).Aggregate((WireType)WireType.Int, (inner, _) => new ListType(inner));

    private static void Reads(PipelineGraph graph)
    {
        Assert.Empty(CheckNesting.Run(graph));
        Assert.Empty(GraphJson.Read(Encoding.UTF8.GetBytes(GraphJson.Write(graph)), "a.ir.json").Diagnostics);
    }

    private static void Refused(PipelineGraph graph) =>
        Assert.Equal(LimitDiagnostics.TooDeep, Assert.Single(CheckNesting.Run(graph)).Descriptor);
}
