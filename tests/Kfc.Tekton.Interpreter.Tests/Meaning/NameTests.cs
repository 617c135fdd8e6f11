using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Names that the language does not produce but graphs from elsewhere may hold.</summary>
public sealed class NameTests
{
    [Fact]
    public void Names_unlike_by_case_alone_do_not_clash()
    {
        var component = new ComponentSpec
        {
            Name = "tune",
            Inputs = [new("lr", WireType.Double), new("LR", WireType.Double)],
            Outputs = [new("out", WireType.String), new("Out", WireType.String)],
            Implementation = new ContainerImplementation
            {
                Image = "author:1",
                Args = [Word("--lr"), Value("lr"), Word("--LR"), Value("LR"), Word("--said"), Path("out"), Word("--label"), Path("Out")],
            },
        };
        var graph = Graph(component) with
        {
            Parameters = [Number("lr", "0.1")],
            Root = new([
                Task("one", new ParameterExpression("lr", WireType.Double), new LiteralExpression(WireType.Double, "0.2")),
                Task("two", new LiteralExpression(WireType.Double, "3"), new LiteralExpression(WireType.Double, "4"))]),
        };
        var result = PipelineCompiler.Compile(graph, TektonBackend.Instance, new());
        Assert.True(result.Text is not null, string.Join('\n', result.Diagnostics));
        var containers = new Containers();

        Assert.Equal("Succeeded", Compiled.Execute(result.Text, containers).Reason);
        Assert.Equal(["--lr", "0.1", "--LR", "0.2"], containers["one"].Argv.Take(4));
        Assert.Equal(["--lr", "3", "--LR", "4"], containers["two"].Argv.Take(4));
    }

    [Fact]
    public void Parameters_of_a_run_unlike_by_case_alone_are_refused()
    {
        var graph = Graph(new() { Name = "c", Implementation = new ContainerImplementation { Image = "author:1" } }) with
        {
            Parameters = [Number("lr", "0.1"), Number("LR", "0.2")],
            Root = new([new TaskNode { Id = "one", Component = "c" }]),
        };
        var result = PipelineCompiler.Compile(graph, TektonBackend.Instance, new());

        Assert.Null(result.Text);
        Assert.Contains(result.Diagnostics, d => d.Code == "KFC3016");
    }

    [Fact]
    public void Long_names_that_begin_alike_stay_apart()
    {
        var name = new string('n', 80);
        var component = new ComponentSpec
        {
            Name = "tune",
            Inputs = [new("lr", WireType.Double), new("LR", WireType.Double)],
            Implementation = new ContainerImplementation { Image = "author:1", Args = [Word("--lr"), Value("lr")] },
        };
        var number = new LiteralExpression(WireType.Double, "1");
        var graph = Graph(component) with { Root = new([Task(name + "-a", number, number), Task(name + "-b", number, number)]) };
        var result = PipelineCompiler.Compile(graph, TektonBackend.Instance, new());
        Assert.True(result.Text is not null, string.Join('\n', result.Diagnostics));
        var run = Compiled.Execute(result.Text, new());

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(2, run.Tasks.Count);
    }

    private static PipelineGraph Graph(ComponentSpec component) => new()
    {
        Name = "names",
        Components = ImmutableSortedDictionary.Create<string, ComponentSpec>(StringComparer.Ordinal).Add(component.Name, component),
        Root = Region.Empty,
    };

    private static TaskNode Task(string id, Expression lower, Expression upper) =>
        new() { Id = id, Component = "tune", Arguments = [new("lr", lower), new("LR", upper)] };

    private static ParameterSpec Number(string name, string value) => new() { Name = name, Type = WireType.Double, Default = value };

    private static Template Word(string text) => new([new TextPart(text)]);

    private static Template Value(string port) => new([new InputValuePart(port)]);

    private static Template Path(string port) => new([new OutputPathPart(port)]);
}
