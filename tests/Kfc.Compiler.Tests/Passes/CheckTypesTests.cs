using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using static Kfc.Compiler.Tests.Passes.Build;

namespace Kfc.Compiler.Tests.Passes;

public sealed class CheckTypesTests
{
    private static readonly OutputExpression File = new("a", "file", new ArtifactType("Dataset"));

    [Fact]
    public void KFC2201_an_input_that_the_component_does_not_have() =>
        Expect(GraphDiagnostics.UnknownInput, "gives 'txt', which is no input of the component 'work'", Give("txt", Text("x")));

    [Fact]
    public void KFC2202_a_missing_input() =>
        Expect(GraphDiagnostics.MissingInput, "no value for the input 'text' (string) of the component 'strict'", Task("bb") with { Component = "strict" });

    [Theory]
    [InlineData("number")]
    [InlineData("data")]
    [InlineData("flag")]
    [InlineData("list")]
    public void KFC2203_a_text_for_something_else(string input) => Expect(GraphDiagnostics.TypeMismatch, "but a string is given", Give(input, Word("a")));

    [Fact]
    public void KFC2203_an_artifact_of_another_kind() => Expect(
        GraphDiagnostics.TypeMismatch, "a Dataset, but a int is given", Give("data", Count("a")));

    [Fact]
    public void KFC2204_a_condition_that_is_a_text() =>
        Expect(GraphDiagnostics.NotACondition, "A condition of the branch 'bb' must be true or false, but a string", If("bb", Word("a"), [Task("c")]));

    [Fact]
    public void KFC2204_an_operand_that_is_a_number() =>
        Expect(GraphDiagnostics.NotACondition, "A part of '&'", If("bb", new AndExpression([Flag(true), Count("a")]), [Task("c")]));

    [Fact]
    public void KFC2205_a_text_against_a_number() => Expect(GraphDiagnostics.Incomparable, "compares a int with a string", Give("flag", Is(Count("a"), Text("1"))));

    [Fact]
    public void KFC2206_the_order_of_texts() => Expect(GraphDiagnostics.NoOrder, "type string comes first", Give("flag", Is(Word("a"), Text("1"), Comparison.Less)));

    [Theory]
    [InlineData("NaN", "")]
    [InlineData("Infinity", "")]
    [InlineData("1e2", "Write '100'.")]
    [InlineData("1,5", "")]
    public void KFC2207_a_literal_that_is_no_number(string text, string hint) =>
        Expect(GraphDiagnostics.BadLiteral, hint, Give("number", new LiteralExpression(WireType.Double, text)));

    [Fact]
    public void KFC2208_an_artifact_in_a_text() => Expect(GraphDiagnostics.ArtifactAsText, "(Dataset)", Give("text", new ConcatExpression([File])));

    [Fact]
    public void KFC2208_an_artifact_in_a_comparison() => Expect(GraphDiagnostics.ArtifactAsText, "(Dataset)", Give("flag", Is(File, File)));

    [Fact]
    public void KFC2208_an_artifact_in_a_variable() =>
        Expect(GraphDiagnostics.ArtifactAsText, "(Dataset)", Task("bb") with { Settings = new() { Env = [new("V", File)] } });

    [Theory]
    [InlineData("input")]
    [InlineData("output")]
    [InlineData("inputFile")]
    public void KFC2209_a_template_with_an_unknown_port(string kind)
    {
        TemplatePart part = kind switch { "input" => new InputValuePart("x"), "output" => new OutputPathPart("x"), _ => new InputPathPart("x") };
        var component = new ComponentSpec { Name = "c", Implementation = new ContainerImplementation { Image = "i", Args = [new([part])] } };

        var diagnostic = Assert.Single(CheckTypes.Run(Graph() with { Components = PipelineComponents(component) }));

        Assert.Equal(GraphDiagnostics.UnknownPort, diagnostic.Descriptor);
        Assert.Contains("'x' in its arguments", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KFC2210_a_field_of_a_text() =>
        Expect(GraphDiagnostics.WrongUse, "a string as a record with the field 'depth'", Give("number", new FieldExpression(Word("a"), "depth", WireType.Int)));

    [Fact]
    public void KFC2210_an_element_of_a_text() =>
        Expect(GraphDiagnostics.WrongUse, "a string as a list", Give("text", new ElementExpression(Word("a"), Number(0))));

    [Fact]
    public void KFC2210_a_position_that_is_a_text() =>
        Expect(GraphDiagnostics.WrongUse, "as a position in a list", Give("text", new ElementExpression(Texts("x"), Word("a"))));

    [Fact]
    public void KFC2210_a_loop_over_a_text() => Expect(GraphDiagnostics.WrongUse, "a string as the list of a loop", For("bb", Word("a"), Task("c")));

    [Fact]
    public void KFC2211_an_output_read_as_another_type() =>
        Expect(GraphDiagnostics.TypeDisagrees, "reads 'a.word' as a int, but it is a string", Give("number", new OutputExpression("a", "word", WireType.Int)));

    [Fact]
    public void Whole_numbers_fit_where_any_number_does()
    {
        Assert.Empty(CheckTypes.Run(Graph(Task("a"), Give("number", Count("a")), Give("flag", Is(Count("a"), Real(0.5), Comparison.Less)), Exit("e", Give("text", Status)))));
    }

    private static TaskNode Give(string input, Expression value) => Task("bb") with { Arguments = [new(input, value)] };

    private static void Expect(DiagnosticDescriptor descriptor, string message, Node node)
    {
        var graph = Graph(Task("a"), node);
        var diagnostic = Assert.Single(CheckTypes.Run(graph));
        Assert.Equal(descriptor, diagnostic.Descriptor);
        Assert.Equal(At("bb"), diagnostic.Location);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }
}
