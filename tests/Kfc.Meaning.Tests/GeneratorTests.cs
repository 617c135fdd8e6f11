using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Meaning.Tests;

public sealed class GeneratorTests
{
    private static readonly GeneratedPipeline[] Made = [.. Enumerable.Range(0, 500).Select(PipelineGenerator.Make)];

    [Fact]
    public void A_seed_gives_the_same_pipeline_always() =>
        Assert.Equal(GraphJson.Write(Made[7].Graph), GraphJson.Write(PipelineGenerator.Make(7).Graph));

    [Fact]
    public void Generated_pipelines_are_sound() =>
        Assert.All(Made, made => Assert.DoesNotContain(PipelineCompiler.Check(made.Graph, new()).Diagnostics, d => d.Severity == Severity.Error));

    /// <summary>A generator that stops making a construct proves nothing about it any more.</summary>
    [Theory]
    [InlineData("branch", 150)]
    [InlineData("loop", 150)]
    [InlineData("empty loop", 30)]
    [InlineData("dynamic loop", 30)]
    [InlineData("repeat", 50)]
    [InlineData("scope", 50)]
    [InlineData("handler of a scope", 10)]
    [InlineData("handler", 100)]
    [InlineData("loop of a handler over a list of the run", 20)]
    [InlineData("merge", 100)]
    [InlineData("nested", 50)]
    [InlineData("run that fails", 25)]
    [InlineData("ignored failure", 30)]
    [InlineData("run after failure", 10)]
    [InlineData("collect", 50)]
    [InlineData("file", 50)]
    public void Generated_pipelines_have_every_construct(string construct, int least)
    {
        var count = Made.Count(made => new Constructs(made).Has(construct));
        Assert.True(count >= least, $"only {count} of {Made.Length} have a {construct}");
    }

    private sealed class Constructs : GraphVisitor
    {
        private readonly HashSet<string> _found = new(StringComparer.Ordinal);
        private int _scopes;
        private int _handlers;

        public Constructs(GeneratedPipeline made)
        {
            VisitGraph(made.Graph);
            var outcome = made.Meaning();
            Add(outcome.Failed, "run that fails");
            Add(outcome.Calls.Any(call => call is { Fails: true, FailsRun: false }), "ignored failure");
            Add(outcome.Calls.Any(call => call.RunsAfterFailure), "run after failure");
        }

        public bool Has(string construct) => _found.Contains(construct);

        public override void VisitNode(Node node)
        {
            Add(node is BranchNode, "branch");
            Add(node is BranchNode { Merges.IsEmpty: false }, "merge");
            Add(node is LoopNode, "loop");
            Add(node is LoopNode { Items: LiteralExpression { Text: "[]" } }, "empty loop");
            Add(node is LoopNode { Items: not (LiteralExpression or RangeExpression) }, "dynamic loop");
            Add(node is LoopNode { Items: not (LiteralExpression or RangeExpression) } && _handlers > 0, "loop of a handler over a list of the run");
            Add(node is RepeatNode, "repeat");
            Add(node is ScopeNode, "scope");
            Add(node is ExitNode, _scopes > 0 ? "handler of a scope" : "handler");
            Add(node is SubPipelineNode, "nested");
            _scopes += node is ScopeNode ? 1 : 0;
            _handlers += node is ExitNode ? 1 : 0;
            base.VisitNode(node);
            _scopes -= node is ScopeNode ? 1 : 0;
            _handlers -= node is ExitNode ? 1 : 0;
        }

        public override void VisitExpression(Expression expression)
        {
            Add(expression is CollectExpression, "collect");
            Add(expression.Type is ArtifactType, "file");
            base.VisitExpression(expression);
        }

        private void Add(bool isThere, string construct)
        {
            if (isThere)
                _found.Add(construct);
        }
    }
}
