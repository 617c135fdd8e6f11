using Kfc.Ir;
using static Kfc.Argo.Tests.GraphBuilder;

namespace Kfc.Argo.Tests;

/// <summary>Values, conditions, loops, nested pipelines.</summary>
public class LoweringTests
{
    private static string? Value(Expression value, params (string Id, WireType Type)[] producers)
    {
        var b = new GraphBuilder();
        foreach (var (id, type) in producers)
            b.Add(b.Task(id, outputs: [Out("out", type)]));
        b.Add(b.Task("t", [("x", value)]));
        return Emitted.Spec(b).Template("main").Task("t").Argument("x");
    }

    [Fact]
    public void Numbers_are_held_to_their_form_and_texts_are_guarded()
    {
        Assert.Equal(
            "{{= (tasks['n'].outputs.parameters['out'] matches '^-?(0|[1-9][0-9]{0,9})$' && asInt(tasks['n'].outputs.parameters['out']) >= -2147483648 "
            + "&& asInt(tasks['n'].outputs.parameters['out']) <= 2147483647 ? tasks['n'].outputs.parameters['out'] : fromJSON('n.out is not a whole number of 32 bits')) }}",
            Value(Output("n", "out", WireType.Int), ("n", WireType.Int)));
        Assert.Equal(
            "{{= indexOf(tasks['s'].outputs.parameters['out'], '{' + '{') < 0 ? tasks['s'].outputs.parameters['out'] : fromJSON('s.out holds two opening braces') }}",
            Value(Output("s"), ("s", WireType.String)));
    }

    [Fact]
    public void Braces_behind_escapes_of_json_and_in_fields_that_occur_twice_are_found() => Assert.Contains(
        "indexOf(tasks['l'].outputs.parameters['out'] + toJson(fromJSON(tasks['l'].outputs.parameters['out'])), ",
        Value(Output("l", "out", new ListType(WireType.String)), ("l", new ListType(WireType.String))),
        StringComparison.Ordinal);

    [Fact]
    public void Texts_side_by_side_stay_readable_when_no_braces_can_meet() => Assert.Equal(
        "run = {{workflow.name}}, {{workflow.uid}}",
        Value(new ConcatExpression([Lit("run = "), new RunContextExpression(RunContextField.Name), Lit(", "), new RunContextExpression(RunContextField.Uid)])));

    [Theory]
    [InlineData("costs 5$", "costs 5$")]
    [InlineData("$1 and $HOME", "$1 and $HOME")]
    [InlineData("$(date)", "$$(date)")]
    [InlineData("$$x", "$$$$x")]
    [InlineData("$$(X)", "$$$$(X)")]
    [InlineData("$$$x", "$$$$$$x")]
    public void Dollars_that_the_kubelet_reads_are_doubled(string text, string expected)
    {
        var b = new GraphBuilder();
        b.Add(b.Task("t", [new Template([new TextPart(text)])]));
        Assert.Equal(expected, Assert.Single(Emitted.Spec(b).Template("t").Container!.Args));
    }

    [Fact]
    public void A_dollar_before_a_value_is_doubled_and_braces_that_could_meet_are_guarded()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("t", [new Template([new TextPart("$"), new InputValuePart("x")]), new Template([new TextPart("{"), new InputValuePart("x")])], [("x", Lit("v"))]));
        var args = Emitted.Spec(b).Template("t").Container!.Args;
        Assert.Equal("$${{= replace(inputs.parameters['x'], '$', '$$') }}", args[0]);
        Assert.StartsWith("{{= indexOf(('{' + replace(", args[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_compare_numbers_by_value_and_texts_as_they_are()
    {
        var b = new GraphBuilder();
        var x = b.Param("x", WireType.Double);
        var s = b.Param("s");
        b.Add(new BranchNode
        {
            Id = "choice",
            Cases = [new(new AndExpression([new CompareExpression(Comparison.Less, x, Num("-1.5")), new NotExpression(Same(s, "it's {{"))]), new([b.Task("a")]))],
            Else = new([b.Task("c")]),
        });
        var group = Emitted.Spec(b).Template("choice");
        const string Number = "(workflow.parameters['x'] matches '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?$' ? workflow.parameters['x'] : fromJSON('parameter x is not a number'))";
        const string Condition = $"(asFloat({Number}) < (-1.5) && !(workflow.parameters['s'] == ('it\\'s {{' + '{{')))";
        Assert.Equal($"{{{{= {Condition} }}}}", group.Task("case-1").When);
        Assert.Equal($"{{{{= !({Condition}) }}}}", group.Task("else-1").When);
    }

    [Fact]
    public void Items_are_plain_where_the_position_is_not_wanted()
    {
        var b = new GraphBuilder();
        b.Add(Loop(b, "plain", new LoopItemExpression("plain", WireType.String)), Loop(b, "both", new LoopItemExpression("both", WireType.String), new LoopItemExpression("both", WireType.Int, true)));
        var spec = Emitted.Spec(b);
        Assert.Equal(["a", "it's"], spec.Template("plain").Task("each").WithItems);
        Assert.Equal(["[\"0\",\"a\"]", "[\"1\",\"it's\"]"], spec.Template("both").Task("each").WithItems);
        Assert.Equal("{{= fromJSON(inputs.parameters['item'])[1] }}", spec.Template("both-body").Task("both-task").Argument("x0"));
        Assert.Equal("{{= fromJSON(inputs.parameters['item'])[0] }}", spec.Template("both-body").Task("both-task").Argument("x1"));
    }

    [Fact]
    public void A_nested_pipeline_that_is_used_twice_is_one_template()
    {
        var b = new GraphBuilder();
        var task = b.Task("work", [("x", Lit(""))], [Out("out")]);
        foreach (var use in new[] { "left", "right" })
        {
            var p = new ParameterExpression("p", WireType.String, use);
            b.Add(new SubPipelineNode
            {
                Id = use,
                Pipeline = "inner",
                Arguments = [new("p", Lit(use))],
                Body = new([task with { Id = $"{use}-work", Arguments = [new("x", p)] }, task with { Id = $"{use}-next", Arguments = [new("x", Output($"{use}-work"))] }]),
            });
        }

        var spec = Emitted.Spec(b);
        Assert.Equal(["main", "inner", "work"], spec.Templates.Select(t => t.Name));
        Assert.Equal(["work", "next"], spec.Template("inner").Dag!.Tasks.Select(t => t.Name));
    }

    [Fact]
    public void A_repetition_calls_itself_until_its_bound()
    {
        var b = new GraphBuilder();
        b.Add(new RepeatNode { Id = "r", Max = 3, Body = new([b.Task("a", outputs: [Out("done", WireType.Bool)])]), Until = Output("a", "done", WireType.Bool) });
        var again = Emitted.Spec(b).Template("r").Task("again");
        Assert.Equal("r", again.Template);
        Assert.Equal(
            "{{= !((tasks['a'].outputs.parameters['done'] in ['true', 'True', 'TRUE', '1'] ? 'true' : tasks['a'].outputs.parameters['done'] in ['false', 'False', 'FALSE', '0'] "
            + "? 'false' : fromJSON('a.done is not true or false')) == 'true') && asInt(inputs.parameters['turn']) < 2 }}",
            again.When);
        Assert.Equal("a.Succeeded", again.Depends);
    }

    private static LoopNode Loop(GraphBuilder b, string id, params Expression[] reads) => new()
    {
        Id = id,
        Items = new LiteralExpression(new ListType(WireType.String), "[\"a\",\"it's\"]"),
        Body = new([b.Task($"{id}-task", [.. reads.Select((r, i) => ($"x{i}", r))])]),
    };
}
