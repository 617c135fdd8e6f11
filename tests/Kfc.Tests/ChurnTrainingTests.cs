using Kfc.Ir;
using Kfc.Tests.Samples;
using Kfc.Tracing;

namespace Kfc.Tests;

public class ChurnTrainingTests
{
    [Fact]
    public void The_sample_traces_without_a_word()
    {
        var result = PipelineTracer.Trace(new ChurnTraining());

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["on-exit", "prepare", "for-each", "select-best", "if"], result.Graph!.Root.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void Parameters_have_types_and_defaults()
    {
        var graph = PipelineTracer.Trace(new ChurnTraining()).Graph!;

        Assert.Equal(
            ["source string s3://acme/churn/2026-11", "min-accuracy double 0.9", """trials list of Trial [{"depth":4,"learningRate":0.1},{"depth":8,"learningRate":0.05}]"""],
            graph.Parameters.Select(parameter => $"{parameter.Name} {parameter.Type} {parameter.Default}"));
    }

    [Fact]
    public void Items_have_fields_and_outputs_are_collected()
    {
        var graph = PipelineTracer.Trace(new ChurnTraining()).Graph!;
        var loop = Assert.IsType<LoopNode>(graph.Root.Nodes[2]);
        var train = Assert.IsType<TaskNode>(Assert.Single(loop.Body.Nodes));

        var depth = Assert.IsType<FieldExpression>(train.Arguments[1].Value);
        Assert.Equal(("depth", WireType.Int), (depth.Field, depth.Type));
        Assert.Equal(["accuracy", "model"], loop.Collected.Select(collected => collected.Name));
        Assert.Equal(4, loop.Parallelism);
        Assert.Equal(2, train.Settings.Retry!.Limit);
    }

    [Fact]
    public void Nodes_remember_file_and_line()
    {
        var graph = PipelineTracer.Trace(new ChurnTraining()).Graph!;

        Assert.Equal("ChurnTraining.cs", graph.Root.Nodes[1].Source.File);
        Assert.InRange(graph.Root.Nodes[1].Source.Line, 30, 45);
    }
}
