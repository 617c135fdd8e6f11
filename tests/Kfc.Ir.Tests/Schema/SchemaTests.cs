using System.Text.Json;

namespace Kfc.Ir.Tests;

public class SchemaTests
{
    private const string File = "schemas/ir-1.0.schema.json";

    [Fact]
    public void The_published_schema_is_that_of_the_reader() =>
        Repository.AssertGolden(File, new SchemaWriter(new()).Write(ShapeCatalog.Instance.Graph));

    [Fact]
    public void A_graph_with_everything_follows_the_published_schema()
    {
        using var graph = JsonDocument.Parse(GraphJson.Write(EverythingGraph.Graph));
        Assert.Empty(SchemaChecker.Check(Schema, graph.RootElement));
    }

    [Theory]
    [InlineData("""{"irVersion":"1.0","name":"p","root":[],"extra":1}""")]
    [InlineData("""{"irVersion":"1.0","name":"p"}""")]
    [InlineData("""{"irVersion":"1.0","name":"P","root":[]}""")]
    [InlineData("""{"irVersion":"1.0","name":"p","root":[{"kind":"while"}]}""")]
    [InlineData("""{"irVersion":"1.0","name":"p","root":{}}""")]
    public void Other_files_do_not(string text)
    {
        using var graph = JsonDocument.Parse(text);
        Assert.NotEmpty(SchemaChecker.Check(Schema, graph.RootElement));
    }

    private static JsonElement Schema => JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(Repository.Root, File))).RootElement;
}
