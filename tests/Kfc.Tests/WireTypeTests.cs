using Kfc.Ir;
using Kfc.Naming;
using Kfc.Tests.Samples;
using Kfc.Tracing;

namespace Kfc.Tests;

public class WireTypeTests
{
    private readonly PipelineGraph _graph =
        Trace.Graph(new Generated.KfcPipelines().Pipelines.Single(pipeline => pipeline.Name == "every-type").Create());

    [Theory]
    [InlineData("text", "string", "a \"b\"\n")]
    [InlineData("flag", "bool", "true")]
    [InlineData("int", "int", "-3")]
    [InlineData("long", "long", "1152921504606846976")]
    [InlineData("double", "double", "1E-07")]
    [InlineData("mood", "Mood", "Loud")]
    [InlineData("record", "Outer", """{"flag":true,"inner":{"text":"x","mood":"Calm"},"numbers":[1,2]}""")]
    [InlineData("records", "list of Outer", "[]")]
    [InlineData("texts", "list of string", """["ä","\t"]""")]
    [InlineData("needed", "list of double", null)]
    public void Defaults_are_canonical_wire_texts(string name, string type, string? text)
    {
        var parameter = Assert.Single(_graph.Parameters, parameter => parameter.Name == name);

        Assert.Equal((type, text), (parameter.Type.ToString(), parameter.Default));
        if (text is not null)
        {
            Assert.True(WireText.TryParse(parameter.Type, text, out var canonical));
            Assert.Equal(text, canonical);
        }
    }

    [Fact]
    public void Fields_of_fields_and_lists_in_records_can_be_read()
    {
        var mood = Assert.IsType<FieldExpression>(_graph.Node<TaskNode>("say").Argument("mood"));
        Assert.Equal(("mood", "inner"), (mood.Field, Assert.IsType<FieldExpression>(mood.Record).Field));

        var inner = Assert.IsType<LoopNode>(Assert.Single(_graph.Node<LoopNode>("for-each").Body.Nodes));
        Assert.Equal(new ListType(WireType.Long), inner.Items.Type);
    }

    [Theory]
    [InlineData("TrainAndSelect", "train-and-select")]
    [InlineData("HTTPServer", "http-server")]
    [InlineData("S3Path", "s3-path")]
    [InlineData("Word2Vec", "word2-vec")]
    [InlineData("already-kebab", "already-kebab")]
    [InlineData("Some  name__here!", "some-name-here")]
    [InlineData("Größe", "gr-e")]
    [InlineData("--", "")]
    public void Names_become_kebab_case(string name, string expected) => Assert.Equal(expected, Kebab.Of(name));

    [Fact]
    public void Files_are_relative_to_their_common_folder()
    {
        var files = SourceFiles.From(["/src/churn/Pipelines/A.cs", "/src/churn/B.cs", "/src/churn/Parts/C.cs"]);

        Assert.Equal("/src/churn", files.Root);
        Assert.Equal(new SourcePosition("Pipelines/A.cs", 3), files.Position(new("/src/churn/Pipelines/A.cs", 3)));
        Assert.Equal("churn/A.cs", SourceFiles.From(["""C:\src\churn\A.cs""", """C:\src\B.cs"""]).Position(new("""C:\src\churn\A.cs""", 1)).File);
        Assert.Equal(SourcePosition.None, files.Position(Call.Unknown));
    }
}
