using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc.Tests;

internal static class Trace
{
    /// <summary>The graph of a pipeline without mistakes.</summary>
    public static PipelineGraph Graph(Pipeline pipeline)
    {
        var result = PipelineTracer.Trace(pipeline);
        Assert.Empty(result.Diagnostics);
        return result.Graph!;
    }

    /// <summary>The graph of a pipeline whose <c>Define()</c> is a piece of code.</summary>
    public static PipelineGraph Graph(Action<Freehand> define) => Graph(new Freehand(define));

    /// <summary>The one mistake of a piece of code.</summary>
    public static Diagnostic Mistake(Action<Freehand> define) => Mistake(new Freehand(define));

    /// <summary>The one mistake of a pipeline.</summary>
    public static Diagnostic Mistake(Pipeline pipeline)
    {
        var result = PipelineTracer.Trace(pipeline);
        Assert.Null(result.Graph);
        return Assert.Single(result.Diagnostics);
    }

    public static T Node<T>(this PipelineGraph graph, string id)
        where T : Node => Assert.IsType<T>(Assert.Single(graph.Root.Nodes, node => node.Id == id));

    public static Expression Argument(this TaskNode task, string name) => Assert.Single(task.Arguments, argument => argument.Name == name).Value;
}
