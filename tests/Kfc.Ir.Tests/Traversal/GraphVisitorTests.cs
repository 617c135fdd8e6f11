namespace Kfc.Ir.Tests;

public class GraphVisitorTests
{
    private sealed class Recorder : GraphVisitor
    {
        public List<string> Nodes { get; } = [];

        public List<Expression> Expressions { get; } = [];

        public override void VisitNode(Node node)
        {
            Nodes.Add(node.Id);
            base.VisitNode(node);
        }

        public override void VisitExpression(Expression expression)
        {
            Expressions.Add(expression);
            base.VisitExpression(expression);
        }
    }

    [Fact]
    public void Reaches_all_nodes_in_the_authors_order()
    {
        var recorder = new Recorder();
        recorder.VisitGraph(EverythingGraph.Graph);
        Assert.Equal(["prepare-all", "prepare", "loop", "train", "branch", "a", "scope", "scope-exit", "report", "repeat", "attempt", "exit", "tell", "count"], recorder.Nodes);
    }

    [Fact]
    public void Reaches_every_kind_of_expression()
    {
        var recorder = new Recorder();
        recorder.VisitGraph(EverythingGraph.Graph);
        var reached = recorder.Expressions.Select(e => e.GetType().Name).Distinct().Order(StringComparer.Ordinal);
        var all = typeof(Expression).Assembly.GetTypes().Where(t => t.BaseType == typeof(Expression)).Select(t => t.Name);
        Assert.Equal(all.Order(StringComparer.Ordinal), reached);
    }

    [Fact]
    public void Reaches_environment_merges_collected_values_and_outputs_once()
    {
        var recorder = new Recorder();
        recorder.VisitGraph(EverythingGraph.Graph);
        Assert.Equal(6, recorder.Expressions.OfType<LiteralExpression>().Count(e => e.ValueType == WireType.Int));
        Assert.Equal(5, recorder.Expressions.OfType<OutputExpression>().Count());
        Assert.Single(recorder.Expressions.OfType<CollectExpression>());
    }
}
