namespace Kfc.Ir.Tests;

public class GraphRewriterTests
{
    private sealed class Nothing : GraphRewriter;

    private sealed class RenameTask(string from, string to) : GraphRewriter
    {
        public override Expression RewriteTaskOutput(OutputExpression output) =>
            output.Task == from ? output with { Task = to } : output;
    }

    private sealed class Mark : GraphRewriter
    {
        public override Expression RewriteExpression(Expression expression) => base.RewriteExpression(expression) switch
        {
            LiteralExpression literal => literal with { Text = literal.Text + "!" },
            var other => other,
        };
    }

    private sealed class Literals : GraphVisitor
    {
        public List<string> Texts { get; } = [];

        public override void VisitExpression(Expression expression)
        {
            if (expression is LiteralExpression literal)
                Texts.Add(literal.Text);
            base.VisitExpression(expression);
        }
    }

    [Fact]
    public void Returns_the_same_instance_when_nothing_changed() =>
        Assert.Same(EverythingGraph.Graph, new Nothing().RewriteGraph(EverythingGraph.Graph));

    [Fact]
    public void Shares_what_did_not_change()
    {
        var graph = EverythingGraph.Graph;
        var changed = new RenameTask("train", "fit").RewriteGraph(graph);
        Assert.NotSame(graph, changed);
        Assert.Same(graph.Root.Nodes[0], changed.Root.Nodes[0]);
        Assert.NotSame(graph.Root.Nodes[1], changed.Root.Nodes[1]);
        Assert.Same(((LoopNode)graph.Root.Nodes[1]).Body, ((LoopNode)changed.Root.Nodes[1]).Body);
        Assert.Same(graph.Root.Nodes[2], changed.Root.Nodes[2]);
        Assert.True(graph.Outputs == changed.Outputs);
    }

    [Fact]
    public void Reaches_everything_that_the_visitor_reaches()
    {
        Literals before = new(), after = new();
        before.VisitGraph(EverythingGraph.Graph);
        after.VisitGraph(new Mark().RewriteGraph(EverythingGraph.Graph));
        Assert.Equal(before.Texts.Select(t => t + "!"), after.Texts);
    }

    [Fact]
    public void Reaches_the_environment_of_a_task()
    {
        var changed = new RenameTask("prepare", "other").RewriteGraph(EverythingGraph.Graph);
        var train = (TaskNode)((LoopNode)changed.Root.Nodes[1]).Body.Nodes[0];
        Assert.Equal("other", ((OutputExpression)train.Settings.Env[0].Value).Task);
    }
}
