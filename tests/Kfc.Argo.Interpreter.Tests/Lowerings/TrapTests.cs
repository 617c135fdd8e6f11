namespace Kfc.Argo.Interpreter.Tests;

/// <summary>The interpreter knows the traps that a lowering has to avoid, or it could not find them.</summary>
public sealed class TrapTests
{
    [Theory]
    [InlineData("{{= 1 + }}", "{{= 1 + }}")]
    [InlineData("{{= [1, 2][1] }}", "2")]
    [InlineData("{{= toJson({b: 1, a: [1.50, nil]}) }}", "{\"a\":[1.5,null],\"b\":1}")]
    [InlineData("{{= asInt('3') > 2 ? 'yes' : 'no' }}", "yes")]
    [InlineData("{{= join(split('a,b', ','), '-') + string(1000000.0) }}", "a-b1e+06")]
    [InlineData("{{= len(filter([1, 2, 3], # > 1)) }}", "2")]
    [InlineData("{{= 'b' in ['a', 'b'] && not ('c' in ['a']) }}", "true")]
    [InlineData("{{= fromJSON('{\"a\":1}')?.x?.y ?? 'none' }}", "none")]
    [InlineData("{{= 1 == 1.0 and '1' != 1 }}", "true")]
    [InlineData("{{= nope(1) }}", "{{= nope(1) }}")]
    [InlineData("{{= -2 ** 2 }}", "-4")]
    [InlineData("{{= 'abc'[0:2] + upper(trim(' x ')) }}", "abX")]
    [InlineData("{{workflow.name}} {{ workflow.name }} {{unknown}}", "run-1 run-1 {{unknown}}")]
    [InlineData("{{ {{workflow.name}}", "{{ {{workflow.name}}")]
    public void Tags(string text, string arrives)
    {
        var run = ArgoRun.Run(Document($"- {{name: a, template: show, arguments: {{parameters: [{{name: v, value: {Quoted(text)}}}]}}}}"), Fake());

        Assert.Equal(arrives, run["a"].Pods[0].Containers[0].Argv[1]);
    }

    [Theory]
    [InlineData("- {name: a, template: show, arguments: {parameters: [{name: v, value: x}, {name: w, value: z}]}}", "no parameter w")]
    [InlineData("- {name: a, template: show}", "was not supplied")]
    [InlineData("- {name: a, template: nothing}", "there is no template")]
    [InlineData("- {name: a_b, template: show, arguments: {parameters: [{name: v, value: x}]}}", "no name")]
    [InlineData("- {name: a, depends: b, template: show, arguments: {parameters: [{name: v, value: x}]}}", "there is no task b")]
    [InlineData("- {name: a, depend: b, template: show, arguments: {parameters: [{name: v, value: x}]}}", "unknown field depend")]
    [InlineData("- {name: a, template: show, arguments: {parameters: [{name: v, value: yes}]}}", "not a text")]
    [InlineData("- {name: a, template: show, arguments: {parameters: [{name: v, value: \"{{tasks.b.outputs.parameters.v}}\"}]}}\n- {name: b, template: make}", "never comes")]
    [InlineData("- {name: b, template: make}\n- {name: a, depends: b, template: show, arguments: {parameters: [{name: v, value: \"{{= tasks['b'].outputs.parameters['w'] }}\"}]}}", "never comes")]
    public void Mistakes_are_refused(string tasks, string message) =>
        Assert.Contains(message, Assert.Throws<RefusedException>(() => ArgoRun.Run(Document(tasks), Fake())).Message, StringComparison.Ordinal);

    [Fact]
    public void Default_of_a_producer_replaces_the_list_of_an_empty_loop()
    {
        var run = ArgoRun.Run(Document("""
            - {name: l, template: make-default, withParam: "[]"}
            - {name: a, depends: l, template: show, arguments: {parameters: [{name: v, value: "{{tasks.l.outputs.parameters.v}}"}]}}
            """), Fake());

        Assert.Equal("scalar", run["a"].Inputs["v"]);
    }

    [Fact]
    public void Bare_name_runs_after_skipped_but_not_after_omitted()
    {
        var run = ArgoRun.Run(Document("""
            - {name: a, template: make, when: "false"}
            - {name: b, depends: a.Succeeded, template: make}
            - {name: c, depends: a, template: make}
            - {name: d, depends: b, template: make}
            """), Fake());

        Assert.Equal([Phase.Skipped, Phase.Omitted, Phase.Succeeded, Phase.Omitted], "abcd".Select(n => run[n.ToString()].Phase));
    }

    [Fact]
    public void Omitted_leaf_keeps_the_failure_before_it()
    {
        var run = ArgoRun.Run(Document("""
            - {name: a, template: make}
            - {name: b, depends: a.Failed, template: make}
            - {name: c, depends: b.Succeeded && a.Succeeded, template: make}
            """), Fake(c => c.Task == "a" ? 1 : 0));

        Assert.Equal([Phase.Failed, Phase.Succeeded, Phase.Omitted], "abc".Select(n => run[n.ToString()].Phase));
        Assert.Equal(Phase.Failed, run.Phase);
    }

    [Fact]
    public void Parameter_with_an_unresolvable_tag_fails_the_run_at_once()
    {
        var run = ArgoRun.Run(Document("- {name: a, template: make}", "arguments: {parameters: [{name: p, value: \"{{inputs.parameters.x}}\"}]}"), Fake());

        Assert.Equal(Phase.Failed, run.Phase);
        Assert.Empty(run.Leaves);
    }

    [Fact]
    public void Items_with_other_braces_fail_where_a_task_is_read_strictly()
    {
        var run = ArgoRun.Run(Document("""
            - {name: l, template: show, withItems: [a, b], arguments: {parameters: [{name: v, value: "{{item}} {{x}}"}]}}
            """), Fake());

        Assert.All(run["l"].Iterations, i => Assert.Equal(Phase.Error, i.Phase));
    }

    [Theory]
    [InlineData("{count: \"3\"}", "0 1 2")]
    [InlineData("{count: \"0\"}", "")]
    [InlineData("{start: \"2\", end: \"0\"}", "2 1 0")]
    public void Sequences(string sequence, string items)
    {
        var run = ArgoRun.Run(Document($"- {{name: l, template: show, withSequence: {sequence}, arguments: {{parameters: [{{name: v, value: \"{{{{item}}}}\"}}]}}}}"), Fake());

        Assert.Equal(items, string.Join(' ', run["l"].Iterations.Select(i => i.Inputs["v"])));
    }

    private static RunOptions Fake(Func<ContainerCall, int>? end = null) => new()
    {
        Container = c =>
        {
            c.Files.Write("/tmp/v", "v");
            return end?.Invoke(c) ?? 0;
        },
    };

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Document(string tasks, string more = "") => $$$"""
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: {generateName: r-}
        spec:
          entrypoint: main
          {{{more}}}
          templates:
            - name: show
              inputs: {parameters: [{name: v}]}
              container: {image: i, command: [show], args: ["{{inputs.parameters.v}}"]}
            - name: make
              outputs: {parameters: [{name: v, valueFrom: {path: /tmp/v}}]}
              container: {image: i, command: [make]}
            - name: make-default
              outputs: {parameters: [{name: v, valueFrom: {path: /tmp/v, default: scalar}}]}
              container: {image: i, command: [make]}
            - name: main
              dag:
                tasks:
        {{{string.Join('\n', tasks.Split('\n').Select(l => "          " + l))}}}
        """;
}
