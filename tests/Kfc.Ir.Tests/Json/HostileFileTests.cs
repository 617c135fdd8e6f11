using System.Text;

namespace Kfc.Ir.Tests;

public class HostileFileTests
{
    private const string Head = """{"irVersion":"1.0","name":"p","root":[""";

    [Theory]
    [InlineData("", "KFC6002", 1, 1)]
    [InlineData("{\n  \"a\": ", "KFC6002", 2, 8)]
    [InlineData("{\"a\":1,}", "KFC6002", 1, 8)]
    [InlineData("{ // no\n}", "KFC6002", 1, 3)]
    [InlineData("{}{}", "KFC6002", 1, 3)]
    [InlineData("\uFEFF{}", "KFC6003", 1, 1)]
    [InlineData("{\n\"é\":\"\\ud800\"}", "KFC6003", 2, 5)]
    [InlineData("{\"irVersion\":\"1.0\",\n \"name\":\"p\", \"name\":\"p\"}", "KFC6005", 2, 14)]
    [InlineData("[]", "KFC6009", 1, 1)]
    [InlineData("\n 7", "KFC6009", 2, 2)]
    [InlineData("null", "KFC6009", 1, 1)]
    [InlineData("{\"name\":\"p\"}", "KFC6006", 1, 1)]
    [InlineData("{\"irVersion\":1}", "KFC6006", 1, 14)]
    [InlineData("{\"irVersion\":\"1\"}", "KFC6006", 1, 14)]
    [InlineData("{\"irVersion\":\"01.0\"}", "KFC6006", 1, 14)]
    [InlineData("{\"irVersion\":\"0.9\"}", "KFC6006", 1, 14)]
    [InlineData("{\"new\":[],\"irVersion\":\"1.1\"}", "KFC6006", 1, 23)]
    [InlineData("{\"irVersion\":\"2.0\"}", "KFC6006", 1, 14)]
    [InlineData("{\"irVersion\":\"1.0\",\"name\":\"p\"}", "KFC6008", 1, 1)]
    [InlineData("{\"irVersion\":\"1.0\",\"name\":null,\"root\":[]}", "KFC6009", 1, 27)]
    [InlineData("{\"irVersion\":\"1.0\",\"name\":\"A b\",\"root\":[]}", "KFC6011", 1, 27)]
    [InlineData(Head + "],\"nodes\":[]}", "KFC6007", 1, 41)]
    [InlineData(Head + "],\"source\":\"Pipeline.cs\"}", "KFC6009", 1, 50)]
    [InlineData(Head + "{}]}", "KFC6008", 1, 39)]
    [InlineData(Head + "{\"kind\":\"while\"}]}", "KFC6010", 1, 47)]
    [InlineData(Head + "{\"kind\":1}]}", "KFC6009", 1, 47)]
    [InlineData(Head + "{\"kind\":\"task\",\"id\":\"a\",\"component\":\"c\",\"settings\":{\"timeoutSeconds\":0}}]}", "KFC6009", 1, 108)]
    [InlineData(Head + "{\"kind\":\"task\",\"id\":\"a\",\"component\":\"c\",\"settings\":{\"cache\":1}}]}", "KFC6009", 1, 99)]
    [InlineData(Head + "{\"kind\":\"branch\",\"id\":\"a\",\"cases\":[]}]}", "KFC6012", 1, 61)]
    public void Says_what_is_wrong_and_where(string text, string code, int line, int column)
    {
        var problem = Assert.Single(Read(text).Diagnostics);
        Assert.Equal((code, new SourcePosition("p.json", line, column)), (problem.Code, problem.Location));
        Assert.Matches("[.]$", problem.Message);
    }

    [Fact]
    public void A_newer_version_is_named_before_its_unknown_fields()
    {
        var problem = Assert.Single(Read("""{"fresh":1,"irVersion":"3.4"}""").Diagnostics);
        Assert.Contains("newer IR version 3.4", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_text_are_refused()
    {
        var problem = Assert.Single(GraphJson.Read(new byte[] { (byte)'{', (byte)'\n', 0xC3, 0x28 }, "p.json").Diagnostics);
        Assert.Equal(("KFC6003", 2, 1), (problem.Code, problem.Location.Line, problem.Location.Column));
    }

    [Fact]
    public void A_file_above_16_MiB_is_refused() =>
        Assert.Equal("KFC6001", Assert.Single(GraphJson.Read(new byte[(16 * 1024 * 1024) + 1], "p.json").Diagnostics).Code);

    [Fact]
    public void A_file_with_too_many_values_is_refused() =>
        Assert.Equal("KFC6001", Assert.Single(Read("[" + string.Concat(Enumerable.Repeat("0,", 4_000_000)) + "0]").Diagnostics).Code);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Brackets_without_end_are_refused(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 100_000)) + "0" + string.Concat(Enumerable.Repeat(close, 100_000));
        Assert.Equal("KFC6004", Assert.Single(Read(text).Diagnostics).Code);
    }

    [Fact]
    public void Sixty_four_levels_of_expressions_are_read_and_sixty_five_are_not()
    {
        static string Nested(int levels) => Head + "],\"outputs\":[{\"name\":\"o\",\"value\":"
            + string.Concat(Enumerable.Repeat("{\"kind\":\"not\",\"operand\":", levels - 1))
            + "{\"kind\":\"status\"}" + new string('}', levels - 1) + "}]}";
        Assert.Empty(Read(Nested(64)).Diagnostics);
        Assert.Equal("KFC6004", Assert.Single(Read(Nested(65)).Diagnostics).Code);
    }

    [Fact]
    public void Sixty_four_levels_of_branches_are_within_the_JSON_levels()
    {
        static string Nested(int levels) => Head
            + string.Concat(Enumerable.Repeat("""{"kind":"branch","id":"b","cases":[{"condition":{"kind":"literal","type":"bool","text":"true"},"body":[""", levels))
            + string.Concat(Enumerable.Repeat("]}]}", levels)) + "]}";
        Assert.Empty(Read(Nested(63)).Diagnostics);
        Assert.Equal("KFC6004", Read(Nested(64)).Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("""{"kind":"element","list":{"kind":"status"},"index":{"kind":"literal","type":"int","text":"0"}}""")]
    [InlineData("""{"kind":"element","list":{"kind":"element","list":{"kind":"list","elementType":"int"  ,"elements":[]},"index":{"kind":"literal","type":"int","text":"0"}},"index":{"kind":"literal","type":"int","text":"0"}}""")]
    [InlineData("""{"kind":"literal","type":"int","text":"x"}""")]
    [InlineData("""{"kind":"literal","type":{"kind":"artifact","name":"Model"},"text":""}""")]
    public void Values_that_contradict_their_types_are_refused(string expression)
    {
        var text = Head + "],\"outputs\":[{\"name\":\"o\",\"value\":" + expression + "}]}";
        Assert.Equal("KFC6012", Assert.Single(Read(text).Diagnostics).Code);
    }

    [Fact]
    public void Merges_need_an_else_and_a_value_per_arm()
    {
        var graph = new PipelineGraph
        {
            Name = "p",
            Root = new([new BranchNode { Id = "b", Cases = [new(new LiteralExpression(WireType.Bool, "true"), Region.Empty)], Merges = [new("m", WireType.Int, [])] }]),
        };
        Assert.Equal(["KFC6012", "KFC6012"], Read(GraphJson.Write(graph)).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Items_of_a_loop_defaults_and_keys_of_components_are_checked()
    {
        var component = new ComponentSpec { Name = "other", Implementation = new ContainerImplementation { Image = "i" } };
        var graph = new PipelineGraph
        {
            Name = "p",
            Parameters = [new() { Name = "n", Type = WireType.Int, Default = "one" }],
            Components = EverythingGraph.Graph.Components.Add("this", component),
            Root = new([new LoopNode { Id = "l", Items = new RunStatusExpression(), Body = Region.Empty }]),
        };
        Assert.Equal(["KFC6012", "KFC6012", "KFC6012"], Read(GraphJson.Write(graph)).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void No_more_than_twenty_problems_are_reported()
    {
        var text = Head + string.Join(',', Enumerable.Repeat("7", 1000)) + "]}";
        Assert.Equal(20, Read(text).Diagnostics.Length);
    }

    private static GraphReadResult Read(string text) => GraphJson.Read(Encoding.UTF8.GetBytes(text), "p.json");
}
