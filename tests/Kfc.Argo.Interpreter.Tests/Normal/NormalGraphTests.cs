namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Graphs that say the same in other words have the same normal form, and graphs that only look so have not.</summary>
public sealed class NormalGraphTests
{
    private const string Say = "{name: say, container: {image: busybox, command: [echo, hello]}}";
    private const string OneCall = "{name: around, dag: {tasks: [{name: only, template: say}]}}";
    private const string OneLoop = "{name: around, dag: {failFast: false, tasks: [{name: only, template: say, withItems: [1, 2]}]}}";
    private const string Then = "{name: b, template: say, depends: a.Succeeded}";

    [Theory]
    [InlineData("steps: [[{name: a, template: say}], [{name: b, template: say, when: '{{steps.a.status}} == Succeeded'}]]")]
    [InlineData("dag: {tasks: [{name: b, template: say, dependencies: [a], when: \"{{= tasks.a.status == 'Succeeded' }}\"}, {name: a, template: say}]}")]
    [InlineData("dag: {tasks: [{name: a, template: say}, {name: b, depends: a, template: say, when: \"{{= 'Succeeded' == tasks['a'].status }}\"}]}")]
    public void Steps_dependencies_and_conditions_have_other_words(string main) => Assert.Equal(
        Form("dag: {tasks: [{name: a, template: say}, {name: b, template: say, depends: a, when: '{{tasks.a.status}} == Succeeded'}]}"),
        Form(main));

    /// <summary>A value in a formula is part of the formula; only a status is always one word.</summary>
    [Fact]
    public void Conditions_over_other_values_stay() => Assert.NotEqual(
        Form("dag: {tasks: [{name: a, template: say}, {name: b, template: say, depends: a, when: '{{tasks.a.outputs.result}} == heads'}]}"),
        Form("dag: {tasks: [{name: a, template: say}, {name: b, template: say, depends: a, when: \"{{= tasks.a.outputs.result == 'heads' }}\"}]}"));

    [Fact]
    public void A_graph_of_one_call_is_the_call() => Assert.Equal(
        Form($"dag: {{tasks: [{{name: a, template: say}}, {Then}]}}"),
        Form($"dag: {{tasks: [{{name: a, template: around}}, {Then}]}}", OneCall));

    [Theory]
    [InlineData("dag:", "retryStrategy: {limit: 2}, dag:")]
    [InlineData("dag:", "parallelism: 1, dag:")]
    [InlineData("template: say", "template: say, when: '1 == 2'")]
    [InlineData("template: say", "template: say, withParam: '[1]'")]
    [InlineData("template: say", "template: say, hooks: {exit: {template: say}}")]
    public void A_graph_that_says_more_is_not(string one, string other) => Assert.NotEqual(
        Form($"dag: {{tasks: [{{name: a, template: say}}, {Then}]}}"),
        Form($"dag: {{tasks: [{{name: a, template: around}}, {Then}]}}", OneCall.Replace(one, other, StringComparison.Ordinal)));

    /// <summary>A loop that fails stops what has not begun in its own graph: that is the same as long as nothing else may wait there.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData(", {name: beside, template: say}", true)]
    [InlineData(", {name: c, template: say}, {name: d, template: say, depends: c}", false)]
    public void A_graph_of_one_loop_is_the_loop_where_nothing_else_waits(string beside, bool same) => Assert.Equal(
        same,
        Form($"dag: {{tasks: [{{name: a, template: say, withItems: [1, 2]}}, {Then}{beside}]}}")
            == Form($"dag: {{tasks: [{{name: a, template: around}}, {Then}{beside}]}}", OneLoop));

    /// <summary>What may be skipped inside of a graph lets the graph succeed.</summary>
    [Theory]
    [InlineData("a.Succeeded || a.Skipped", true)]
    [InlineData("a.Succeeded", false)]
    public void What_waits_for_a_graph_runs_though_its_task_was_skipped(string depends, bool same) => Assert.Equal(
        same,
        Form($"dag: {{tasks: [{{name: a, template: say, withParam: '[]'}}, {Then.Replace("a.Succeeded", depends, StringComparison.Ordinal)}]}}")
            == Form($"dag: {{tasks: [{{name: a, template: around}}, {Then}]}}", OneLoop.Replace("withItems: [1, 2]", "withParam: '[]'", StringComparison.Ordinal)));

    [Theory]
    [InlineData("a", true)]
    [InlineData("b", false)]
    public void An_argument_that_can_fail_is_kept_though_nobody_reads_it(string key, bool same)
    {
        const string main = "dag: {tasks: [{name: a, template: deaf, arguments: {parameters: [{name: word, value: \"{{= fromJSON('{\\\"a\\\":\\\"x\\\"}')['a'] + '' }}\"}]}}]}";
        const string deaf = "{name: deaf, inputs: {parameters: [{name: word}]}, container: {image: busybox, command: [echo, hello]}}";
        Assert.Equal(same, Form(main, deaf) == Form(main.Replace("['a']", $"['{key}']", StringComparison.Ordinal), deaf));
    }

    private static string Form(string main, params string[] templates) => NormalForm.Of($$"""
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: {generateName: run-}
        spec: {entrypoint: main, templates: [{{string.Join(", ", [Say, .. templates])}}, {name: main, {{main}}}]}
        """);
}
