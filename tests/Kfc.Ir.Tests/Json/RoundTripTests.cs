using System.Text;
using System.Text.Json;
using FsCheck.Fluent;

namespace Kfc.Ir.Tests;

public class RoundTripTests
{
    private static readonly FsCheck.Config Runs = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(10_000);

    [Fact]
    public void Ten_thousand_graphs_print_parse_and_print_identically() =>
        FsCheck.Check.One(Runs, Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var text = GraphJson.Write(new RandomGraph(seed).Graph());
            var read = GraphJson.Read(Encoding.UTF8.GetBytes(text), "random.json");
            Assert.Empty(read.Diagnostics);
            Assert.Equal(text, GraphJson.Write(read.Graph!));
        }));

    [Fact]
    public void Random_graphs_follow_the_published_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schemas/ir-1.0.schema.json")));
        for (var seed = 0; seed < 100; seed++)
        {
            using var graph = JsonDocument.Parse(GraphJson.Write(new RandomGraph(seed).Graph()));
            Assert.Empty(SchemaChecker.Check(schema.RootElement, graph.RootElement));
        }
    }

    [Fact]
    public void A_rewriter_without_work_returns_every_random_graph_as_it_is()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var graph = new RandomGraph(seed).Graph();
            Assert.Same(graph, new Nothing().RewriteGraph(graph));
        }
    }

    private sealed class Nothing : GraphRewriter;
}
