using Kfc.Ir;
using Kfc.Tests.Samples;
using Kfc.Tracing;

namespace Kfc.Tests;

/// <summary>What each construct of the language becomes.</summary>
public class GraphTests
{
    private static Say NewSay(Input<string> text) => new() { Text = text };

    [Fact]
    public void Known_numbers_in_a_text_are_spelled_as_they_would_travel()
    {
        var graph = Trace.Graph(p => p.Run(NewSay($"{1} {0.5} {1e20} {true} {'c'} {2L} {p.Source}")));

        Assert.Equal("('1 0.5 1E+20 true c 2 ' + source)", Spell(graph.Root.Nodes.OfType<TaskNode>().Single().Arguments[0].Value));
    }

    [Fact]
    public void Parameters_have_defaults_or_are_required()
    {
        var graph = Trace.Graph(new Generated.KfcPipelines().Pipelines.Single(pipeline => pipeline.Name == "nested").Create());

        Assert.Equal([("text", null), ("other", "other")], graph.Parameters.Select(parameter => (parameter.Name, parameter.Default)));
        Assert.Equal("Says a text and hands it back.", graph.Description);
        Assert.Equal(["echo", "words"], graph.Outputs.Select(output => output.Name));
        Assert.Equal(new OutputExpression("say", "words", WireType.Int), graph.Outputs[1].Value);
    }

    [Fact]
    public void Arguments_of_an_optional_input_are_there_when_it_is_given()
    {
        var graph = Trace.Graph(p =>
        {
            p.Run(new Rate());
            p.Run(new Rate { Speed = 0.5 });
        });

        var args = graph.Components.Values.Select(c => Assert.IsType<ContainerImplementation>(c.Implementation).Args);
        Assert.Equal(
            [[new TextPart("rate")], [new TextPart("rate"), new TextPart("--speed"), new InputValuePart("speed")]],
            args.Select(a => a.SelectMany(arg => arg.Parts)));
    }

    [Fact]
    public void Components_have_typed_ports_and_a_container()
    {
        var say = Trace.Graph(p => p.Run(NewSay("x"))).Components["say"];
        var container = Assert.IsType<ContainerImplementation>(say.Implementation);

        Assert.Equal("Says a text.", say.Description);
        Assert.Equal(["text string required", "mood Mood Calm", "extra Dataset "], say.Inputs.Select(input => $"{input.Name} {input.Type} {(input.Optional ? input.Default : "required")}"));
        Assert.Equal(new EnumType("Mood", ["Calm", "Loud"]), say.Inputs[1].Type);
        Assert.Equal(("words", "Count"), (say.Outputs[0].Name, say.Outputs[0].DisplayName));
        Assert.Equal(("say:1", "/work"), (container.Image.Fixed, container.WorkingDirectory?.Fixed));
        Assert.Equal([new InputValuePart("text")], container.Args[0].Parts);
        Assert.Equal(["MOOD", "FIXED"], container.Env.Select(variable => variable.Name));
        Assert.Equal([new TextPart("yes")], container.Env[1].Value.Parts);
    }

    [Fact]
    public void Equal_components_are_stored_once_and_others_count_up()
    {
        var graph = Trace.Graph(p =>
        {
            p.Run(NewSay("x"));
            p.Run(NewSay("y"));
            p.Run(new Say { Text = "z", Tag = "2" });
            p.Run(new Say { Text = "z", Extra = p.Run(new Prepare { Source = "s" }).TrainSet });
        });

        Assert.Equal(["prepare", "say", "say-2", "say-3"], graph.Components.Keys);
        Assert.Equal(["say", "say-2", "say-3", "prepare", "say-4"], graph.Root.Nodes.Select(node => node.Id));
        Assert.Equal(["say", "say", "say-2", "prepare", "say-3"], graph.Root.Nodes.Cast<TaskNode>().Select(task => task.Component));
    }

    [Fact]
    public void Names_that_authors_give_are_kept_beside_the_ids()
    {
        var task = Trace.Graph(p => p.Run(NewSay("x"), new() { Name = "Say It Loud" })).Node<TaskNode>("say-it-loud");

        Assert.Equal("Say It Loud", task.DisplayName);
    }

    [Fact]
    public void Texts_keep_their_references()
    {
        var graph = Trace.Graph(p =>
        {
            var first = p.Run(NewSay($"a{p.Source}b{1.ToString(null, null)}"));
            p.Run(NewSay("words: " + first.Count + "!"));
        });

        Assert.Equal(
            ["'a'", "source", "'b1'"],
            Assert.IsType<ConcatExpression>(graph.Node<TaskNode>("say").Argument("text")).Parts.Select(Spell));
        Assert.Equal(
            ["'words: '", "say.words", "'!'"],
            Assert.IsType<ConcatExpression>(graph.Node<TaskNode>("say-2").Argument("text")).Parts.Select(Spell));
    }

    [Fact]
    public void Branches_have_cases_and_an_else()
    {
        var branch = Trace.Graph(p =>
        {
            var first = p.Run(NewSay("x"));
            p.If(first.Count > 3 & p.Eager | !(p.Source == "x"), () => p.Run(NewSay("a")))
                .ElseIf(0.5 <= p.Bar, () => p.Run(NewSay("b")))
                .Else(() => p.Run(NewSay("c")));
        }).Node<BranchNode>("if");

        Assert.Equal("(((say.words Greater '3') and eager) or not (source Equal 'x'))", Spell(branch.Cases[0].Condition));
        Assert.Equal("('0.5' LessOrEqual bar)", Spell(branch.Cases[1].Condition));
        Assert.Equal(["say-2", "say-3", "say-4"], branch.Cases.Select(arm => arm.Body).Append(branch.Else!).Select(body => body.Nodes[0].Id));
        Assert.Empty(branch.Merges);
    }

    [Fact]
    public void Choices_merge_their_values()
    {
        var graph = Trace.Graph(p =>
        {
            var model = p.Choose(p.Bar > 1, () => p.Run(NewSay("a")).Count).ElseIf(p.Eager, () => Values.Of(7)).Else(() => p.Run(NewSay("b")).Count);
            p.Run(NewSay("n " + model));
        });
        var merge = Assert.Single(graph.Node<BranchNode>("choose").Merges);

        Assert.Equal(WireType.Int, merge.Type);
        Assert.Equal(["say.words", "'7'", "say-2.words"], merge.Values.Select(Spell));
        Assert.Equal(
            new MergeExpression("choose", merge.Name, WireType.Int),
            Assert.IsType<ConcatExpression>(graph.Node<TaskNode>("say-3").Argument("text")).Parts[1]);
    }

    [Fact]
    public void Loops_have_items_positions_and_collected_values()
    {
        var graph = Trace.Graph(p =>
        {
            var all = p.ForEach(["a", "b"], (name, index) => p.Run(NewSay($"{name}{index}")));
            p.Run(NewSay("" + all.Collect(say => say.Count)));
            p.Run(NewSay("" + all.Collect(say => say.Count).ElementAt(1)));
        });
        var loop = graph.Node<LoopNode>("for-each");

        Assert.Equal("'[\"a\",\"b\"]'", Spell(loop.Items));
        Assert.Equal([new Collected("words", new OutputExpression("say", "words", WireType.Int))], loop.Collected);
        Assert.Equal(
            [new LoopItemExpression("for-each", WireType.String), new LoopItemExpression("for-each", WireType.Int, IsIndex: true)],
            Assert.IsType<ConcatExpression>(Assert.IsType<TaskNode>(loop.Body.Nodes[0]).Argument("text")).Parts);
        Assert.Equal(
            new ElementExpression(new CollectExpression("for-each", "words", WireType.Int), new LiteralExpression(WireType.Int, "1")),
            Assert.IsType<ConcatExpression>(graph.Node<TaskNode>("say-3").Argument("text")).Parts.Single());
    }

    [Fact]
    public void Exit_handlers_know_the_status()
    {
        var exit = Trace.Graph(p => p.OnExit(e => p.If(e.Status == RunStatus.Failed, () => p.Run(NewSay($"{RunContext.Name} {e.Status}")))))
            .Node<ExitNode>("on-exit");
        var branch = Assert.IsType<BranchNode>(Assert.Single(exit.Body.Nodes));

        Assert.Equal(
            new CompareExpression(Comparison.Equal, new RunStatusExpression(), new LiteralExpression(RunStatusExpression.StatusType, "Failed")),
            branch.Cases[0].Condition);
    }

    [Fact]
    public void Nested_pipelines_have_a_scope_and_prefix_their_tasks()
    {
        var graph = Trace.Graph(p =>
        {
            var before = p.Run(NewSay("x"));
            var nested = p.Run(new Nested { Text = p.Source, Other = $"{p.Source}/2" }, new() { After = [before] });
            p.Run(NewSay(nested.Echo));
            p.Run(new Nested { Text = nested.Echo.AsParam() });
        });
        var first = graph.Node<SubPipelineNode>("nested");
        var said = Assert.IsType<TaskNode>(first.Body.Nodes[0]);

        Assert.Equal(["source", "(source + '/2')"], first.Arguments.Select(argument => Spell(argument.Value)));
        Assert.Equal(["nested-say", "nested-say-2"], first.Body.Nodes.Select(node => node.Id));
        Assert.Equal(new ParameterExpression("text", WireType.String, "nested"), said.Argument("text"));
        Assert.Equal(["say"], said.After);
        Assert.Equal("(nested/text + '!')", Spell(graph.Node<TaskNode>("say-2").Argument("text")));
        Assert.Equal("nested-2-say", graph.Node<SubPipelineNode>("nested-2").Body.Nodes[0].Id);
    }

    [Fact]
    public void A_pipeline_traces_to_the_same_graph_again()
    {
        var pipeline = new ChurnTraining();

        Assert.Equal(GraphJson.Write(Trace.Graph(pipeline)), GraphJson.Write(Trace.Graph(pipeline)));
    }

    [Fact]
    public void The_registry_lists_pipelines_by_name()
    {
        var names = new Generated.KfcPipelines().Pipelines.Select(pipeline => pipeline.Name).ToList();

        Assert.Contains("churn-training", names);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.DoesNotContain("freehand", names);
    }

    private static string Spell(Expression expression) => expression switch
    {
        LiteralExpression literal => $"'{literal.Text}'",
        ParameterExpression parameter => parameter.Scope is null ? parameter.Name : $"{parameter.Scope}/{parameter.Name}",
        OutputExpression output => $"{output.Task}.{output.Port}",
        ConcatExpression concat => $"({string.Join(" + ", concat.Parts.Select(Spell))})",
        CompareExpression compare => $"({Spell(compare.Left)} {compare.Operator} {Spell(compare.Right)})",
        AndExpression and => $"({string.Join(" and ", and.Operands.Select(Spell))})",
        OrExpression or => $"({string.Join(" or ", or.Operands.Select(Spell))})",
        NotExpression not => $"not {Spell(not.Operand)}",
        _ => expression.GetType().Name,
    };
}
