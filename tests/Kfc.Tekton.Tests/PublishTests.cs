using System.Text.Json;
using Kfc.Ir;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>The publish step, run for real.</summary>
public class PublishTests
{
    public static TheoryData<string> Hostile() =>
    [
        "", " ", "\n", "a\n\nb", "-n", "%s\\n", "'; exit 7; '", "\"$HOME\" `id` ${x}", "{\"a\":[1]}", "ünïcödé 🎉", "\\", "a\tb\r",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_arrives_byte_for_byte_less_one_final_newline(string text)
    {
        using var run = new ScriptRun().Out("out", text + "\n");
        Assert.Equal(0, run.Run(Publish(WireType.String)));
        Assert.Equal(text, run.Result("out"));
    }

    [Theory]
    [InlineData("$(TOKEN)")]
    [InlineData("a$$b")]
    public void Text_that_the_kubelet_would_rewrite_fails_its_producer(string text)
    {
        using var run = new ScriptRun().Out("out", text);
        Assert.NotEqual(0, run.Run(Publish(WireType.String)));
        Assert.Contains("output 'out' holds", run.Errors, StringComparison.Ordinal);
        Assert.Null(run.Result("out"));
    }

    [Fact]
    public void Truth_is_spelt_alike_whatever_the_container_wrote()
    {
        using var run = new ScriptRun().Out("out", "True\n");
        Assert.Equal(0, run.Run(Publish(WireType.Bool)));
        Assert.Equal("true", run.Result("out"));
    }

    [Theory]
    [InlineData("0.5", true)]
    [InlineData("-1e-3", true)]
    [InlineData("nan", false)]
    [InlineData("1,5", false)]
    [InlineData("1\n2", false)]
    public void Numbers_follow_the_grammar_of_json(string text, bool isNumber)
    {
        using var run = new ScriptRun().Out("out", text);
        Assert.Equal(isNumber, run.Run(Publish(WireType.Double)) == 0);
    }

    [Theory]
    [InlineData("red", true)]
    [InlineData("blue", false)]
    public void Words_of_an_enum_are_checked(string text, bool isKnown)
    {
        using var run = new ScriptRun().Out("out", text);
        Assert.Equal(isKnown, run.Run(Publish(new EnumType("Colour", ["red", "green"]))) == 0);
    }

    [Fact]
    public void Results_above_the_share_of_the_step_fail_instead_of_being_lost()
    {
        using var run = new ScriptRun().Out("out", new string('d', 2950));
        Assert.NotEqual(0, run.Run(Publish(WireType.String)));
        Assert.Contains("of 3072 bytes", run.Errors, StringComparison.Ordinal);
        using var small = new ScriptRun().Out("out", new string('d', 2900));
        Assert.Equal(0, small.Run(Publish(WireType.String)));
    }

    [Fact]
    public void An_output_that_was_not_written_fails_by_name()
    {
        using var run = new ScriptRun();
        Assert.NotEqual(0, run.Run(Publish(WireType.String)));
        Assert.Contains("output 'out' was not written", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_literal_with_references_reaches_argv_through_a_step_result(string text)
    {
        var literal = text + "$(params.x)$(TOKEN)$$";
        var b = new GraphBuilder();
        b.Add(b.Task("a", [("x", Lit(literal))]));
        var task = Emitted.Spec(b).Task("a");
        Assert.Equal("$(steps.stage.results.arg-0)", Assert.Single(task.Step("main").Args));
        using var run = new ScriptRun();
        Assert.Equal(0, run.Run(task.Step("stage")));
        Assert.Equal(literal, JsonSerializer.Deserialize<string>(run.Result("arg-0")!));
    }

    [Theory]
    [InlineData("0", "a\nb")]
    [InlineData("1", "\"q\" \\ ü🎉")]
    [InlineData("2", "")]
    [InlineData("3", null)]
    [InlineData("-1", null)]
    [InlineData("x", null)]
    public void An_element_is_picked_from_a_list_of_the_run(string index, string? expected)
    {
        var b = new GraphBuilder();
        var list = b.Param("list", new ListType(WireType.String));
        var at = b.Param("at", WireType.Int);
        b.Add(b.Task("a", [("x", new ElementExpression(list, at))]));
        using var run = new ScriptRun { Params = { ["kfc-x"] = index, ["kfc-x-1"] = JsonSerializer.Serialize(new[] { "a\nb", "\"q\" \\ ü🎉", "" }) } };
        var code = run.Run(Emitted.Spec(b).Task("a").Step("stage"));
        Assert.Equal(expected is not null, code == 0);
        if (expected is not null)
            Assert.Equal(expected, JsonSerializer.Deserialize<string>(run.Result("arg-0")!));
    }

    [Theory]
    [InlineData("0", "first")]
    [InlineData("1", "second\n")]
    [InlineData("2", null)]
    public void An_element_is_chosen_among_outputs(string index, string? expected)
    {
        var b = new GraphBuilder();
        b.Add(b.Task("p", outputs: [Out("out")]), b.Task("q", outputs: [Out("out")]));
        var at = b.Param("at", WireType.Int);
        b.Add(b.Task("a", [("x", new ElementExpression(new ListExpression(WireType.String, [Output("p"), Output("q")]), at))]));
        using var run = new ScriptRun { Params = { ["kfc-x"] = index, ["kfc-x-1"] = "first", ["kfc-x-2"] = "second\n" } };
        Assert.Equal(expected is not null, run.Run(Emitted.Spec(b).Task("a").Step("stage")) == 0);
        Assert.Equal(expected, run.Result("arg-0") is { } json ? JsonSerializer.Deserialize<string>(json) : null);
    }

    [Fact]
    public void Lists_of_text_become_json()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("p", outputs: [Out("out")]));
        b.Add(b.Task("a", [("x", new ListExpression(WireType.String, [Output("p"), Lit("it's \"$(params.y)\"")]))]));
        using var run = new ScriptRun { Params = { ["kfc-x"] = "line 1\nline \"2\"\n" } };
        Assert.Equal(0, run.Run(Emitted.Spec(b).Task("a").Step("stage")));
        var list = JsonSerializer.Deserialize<string[]>(JsonSerializer.Deserialize<string>(run.Result("arg-0")!)!)!;
        Assert.Equal(["line 1\nline \"2\"\n", "it's \"$(params.y)\""], list);
    }

    [Fact]
    public void Lists_of_numbers_are_composed_in_place()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("p", outputs: [Out("out", WireType.Int)]));
        b.Add(b.Task("a", [("x", new ListExpression(WireType.Int, [Output("p", "out", WireType.Int), new LiteralExpression(WireType.Int, "7")]))]));
        Assert.Equal("[$(params.kfc-x),7]", Assert.Single(Emitted.Spec(b).Task("a").Step("main").Args));
    }

    [Fact]
    public void A_value_is_handed_over_as_a_file()
    {
        var b = new GraphBuilder();
        var x = b.Param("x");
        b.Add(b.Task("a", [new([new InputPathPart("x")])], [("x", x)]));
        var task = Emitted.Spec(b).Task("a");
        Assert.Equal("/kfc/in/x", Assert.Single(task.Step("main").Args));
        using var run = new ScriptRun { Params = { ["kfc-x"] = "a\n\n" } };
        Assert.Equal(0, run.Run(task.Step("stage")));
        Assert.Equal("a\n\n", run.Read("in/x"));
    }

    private static Manifest.Step Publish(WireType type)
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", outputs: [Out("out", type)]), b.Task("b", [("x", Output("a", "out", type))]));
        return Emitted.Spec(b).Task("a").Step("publish");
    }
}
