using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Ir;
using static Kfc.Compiler.Tests.Passes.Build;

namespace Kfc.Compiler.Tests;

public sealed class PipelineCompilerTests
{
    private static readonly CompileOptions Options = new() { ToolVersion = "1.2.3" };

    [Fact]
    public void The_backend_gets_bound_and_folded_graphs_and_the_file_says_where_it_comes_from()
    {
        var graph = Graph(Task("a", new ConcatExpression([Text("x"), Text("y")])), If("b", Flag(false), [Task("c")])) with
        {
            Source = new("pipelines/Sample.cs", 3),
            Parameters = [Declare("p", WireType.Int)],
        };
        var backend = new EchoBackend();

        var result = PipelineCompiler.Compile(graph, backend, Options with { Parameters = Options.Parameters.Add("p", "+5") });

        Assert.Empty(result.Diagnostics);
        Assert.Equal("a('xy')", Passes.Outline.Of(backend.Seen!));
        Assert.Equal("5", backend.Seen!.Parameters[0].Default);
        Assert.Equal(
            "# Made by kfc 1.2.3 from pipeline sample. Do not edit.\n# Change the pipeline and run: kfc compile Sample.cs -t echo --param p=+5\nname: a\n",
            result.Text);
    }

    [Fact]
    public void An_unknown_source_is_said_to_be_one_and_no_name_breaks_the_comment()
    {
        var graph = Graph() with { Source = SourcePosition.None, Name = "a\nkind: Secret\u2028" };

        var text = PipelineCompiler.Compile(graph, new EchoBackend(), Options).Text!;

        Assert.StartsWith("# Made by kfc 1.2.3 from pipeline a?kind: Secret?. Do not edit.\n# Change the pipeline and run: kfc compile <source> -t echo\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", " --param p=plain", "plain")]
    [InlineData("it's \"two\" words", " --param 'p=it'\\''s \"two\" words'", "it's \"two\" words")]
    [InlineData("", " --param p=", "")]
    [InlineData("größe", " --param p=größe", "größe")]
    [InlineData("[{\"a\":1}] # $HOME `id` \\", " --param 'p=[{\"a\":1}] # $HOME `id` \\'", "[{\"a\":1}] # $HOME `id` \\")]
    [InlineData("a\nkind: Secret", " --param p=<value>", null)]
    [InlineData("a\u2028b", " --param p=<value>", null)]
    [InlineData("a\u202eb", " --param p=<value>", null)]
    [InlineData("😀", " --param p=<value>", null)]
    [InlineData("<value>", " --param p=<value>", null)]
    public void The_comment_tells_parameters_as_far_as_it_can(string value, string told, string? read)
    {
        var graph = Graph() with { Parameters = [Declare("p", WireType.String)] };

        var text = PipelineCompiler.Compile(graph, new EchoBackend(), Options with { Parameters = Options.Parameters.Add("p", value) }).Text!;

        var line = text.Split('\n')[1];
        Assert.EndsWith($" -t echo{told}", line, StringComparison.Ordinal);
        Assert.Equal(read, HeaderOptions.Read(line).Parameters["p"]);
    }

    [Fact]
    public void The_comment_tells_the_layout_and_images_and_no_long_value()
    {
        var options = Options with { Layout = Layout.Split, HelperImage = "mirror/busybox:1", StoreImage = "mirror/rclone:1", Parameters = Options.Parameters.Add("p", new('x', 201)) };
        var text = PipelineCompiler.Compile(Graph() with { Parameters = [Declare("p", WireType.String)] }, new EchoBackend(), options).Text!;

        var line = text.Split('\n')[1];
        Assert.EndsWith(" -t echo --layout split --param p=<value> --helper-image mirror/busybox:1 --store-image mirror/rclone:1", line, StringComparison.Ordinal);
        Assert.Equal(("mirror/busybox:1", "mirror/rclone:1"), (HeaderOptions.Read(line).Helper, HeaderOptions.Read(line).Store));
    }

    [Theory]
    [InlineData("apiVersion: v1")]
    [InlineData("# Change the pipeline and run: kfc compile x.cs --param 'p=1")]
    [InlineData("# Change the pipeline and run: kfc compile x.cs --param")]
    [InlineData("# Change the pipeline and run: kfc compile x.cs --param =1")]
    public void A_line_that_shows_no_such_command_tells_nothing(string line) => Assert.Empty(HeaderOptions.Read(line).Parameters);

    [Fact]
    public void Errors_keep_the_backend_from_running()
    {
        var backend = new EchoBackend();

        var result = PipelineCompiler.Compile(Graph(Task("a", Word("zzz"))), backend, Options);

        Assert.Null(result.Text);
        Assert.Null(backend.Seen);
        Assert.Equal(GraphDiagnostics.UnknownNode, Assert.Single(result.Diagnostics).Descriptor);
    }

    [Fact]
    public void Errors_of_the_backend_keep_the_file_from_being_written()
    {
        var refusal = GraphDiagnostics.MalformedNode.At(SourcePosition.None, "x", "the backend says so");

        var result = PipelineCompiler.Compile(Graph(), new EchoBackend { Refusal = refusal }, Options);

        Assert.Null(result.Text);
        Assert.Empty(result.Documents);
        Assert.Equal(refusal, Assert.Single(result.Diagnostics));
    }

    [Fact]
    public void A_check_needs_no_values()
    {
        var graph = Graph(Task("a")) with { Parameters = [Declare("p", WireType.Int)] };

        Assert.False(PipelineCompiler.Check(graph, Options).HasErrors);
        Assert.True(PipelineCompiler.Check(graph, Options with { Parameters = Options.Parameters.Add("p", "x") }).HasErrors);
        Assert.Null(PipelineCompiler.Compile(graph, new EchoBackend(), Options).Text);
    }

    [Theory]
    [InlineData(1_000_000, false, false)]
    [InlineData(1_100_000, true, false)]
    [InlineData(1_600_000, true, true)]
    public void KFC5201_and_KFC5202_large_objects(int length, bool told, bool refused)
    {
        var result = PipelineCompiler.Compile(Graph(), new EchoBackend { Tasks = [("small", 10), ("big", length - 1000), ("middle", 300)] }, Options);

        Assert.Equal(refused, result.Text is null);
        Assert.Equal(told, result.Diagnostics.Any(d => d.Descriptor == (refused ? LimitDiagnostics.ObjectTooLarge : LimitDiagnostics.ObjectIsLarge)));
        Assert.All(result.Diagnostics, d => Assert.Matches("Largest parts: 'big' [0-9,]+, 'middle' [0-9]+, 'small' [0-9]+\\.", d.Message));
    }

    [Fact]
    public void Codes_are_unique_and_each_has_a_message() => Assert.All(
        GraphDiagnostics.All.Concat(LimitDiagnostics.All).GroupBy(d => d.Code),
        group => Assert.NotEmpty(Assert.Single(group).Format));

    private sealed class EchoBackend : IBackend
    {
        public PipelineGraph? Seen { get; private set; }

        public Diagnostic? Refusal { get; init; }

        public (string Name, int Length)[] Tasks { get; init; } = [];

        public string Engine => "echo";

        public ImmutableArray<string> Versions => ["1"];

        public string DefaultVersion => "1";

        public ImmutableArray<Capability> Capabilities => [];

        public BackendResult Emit(PipelineGraph graph, CompileOptions options)
        {
            Seen = graph;
            return new(Refusal is null ? [new ManifestDocument("Echo", "e", Write)] : [], Refusal is null ? [] : [Refusal]);
        }

        private void Write(Kfc.Compiler.Yaml.YamlWriter writer)
        {
            writer.BeginMap();
            writer.Key("name");
            writer.Text("a");
            if (Tasks.Length > 0)
            {
                writer.Key("tasks");
                writer.BeginList();
                foreach (var (name, length) in Tasks)
                {
                    writer.BeginMap();
                    writer.Key("name");
                    writer.Text(name);
                    writer.Key("text");
                    writer.Text(new string('x', length));
                    writer.EndMap();
                }

                writer.EndList();
            }

            writer.EndMap();
        }
    }
}
