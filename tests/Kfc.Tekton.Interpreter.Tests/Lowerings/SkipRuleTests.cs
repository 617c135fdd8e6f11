namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>The interpreter knows the traps that a lowering has to avoid, or it could not find them.</summary>
public sealed class SkipRuleTests
{
    [Theory]
    [InlineData("in", "other", SkipReason.When, TaskState.Succeeded)]
    [InlineData("notin", "other", SkipReason.Results, TaskState.Skipped)]
    public void Guard_on_a_skipped_result_must_be_positive(string with, string value, string reason, TaskState after)
    {
        var run = TektonRun.Run(Document($$"""
                  - name: a
                    when: [{input: "x", operator: in, values: ["y"]}]
                    taskSpec: {results: [{name: r}], steps: [{name: s, image: i, command: ["true"]}]}
                  - name: b
                    when: [{input: $(tasks.a.results.r), operator: {{with}}, values: ["{{value}}"]}]
                    taskSpec: {steps: [{name: s, image: i, command: ["true"]}]}
                  - name: c
                    runAfter: [b]
                    taskSpec: {steps: [{name: s, image: i, command: ["true"]}]}
            """));

        Assert.Equal(reason, run["b"].Reason);
        Assert.Equal(after, run["c"].State);
    }

    [Theory]
    [InlineData("when: [{input: $(tasks.a.status), operator: in, values: [Succeeded]}]", SkipReason.When)]
    [InlineData("params: [{name: p, value: '$(tasks.a.results.r[*])'}]", SkipReason.Results)]
    [InlineData("", null)]
    public void Final_task_whose_matrix_alone_reads_what_is_missing_would_never_start(string more, string? reason)
    {
        var document = Document($$"""
                  - name: a
                    taskSpec: {results: [{name: r, type: array}], steps: [{name: s, image: i, command: ["false"]}]}
            """) + $$"""

                finally:
                  - name: b
                    matrix: {params: [{name: x, value: "$(tasks.a.results.r[*])"}]}
                    {{more}}
                    taskSpec: {params: [{name: x}, {name: p, type: array, default: []}], steps: [{name: s, image: i, command: ["true"]}]}
            """;
        if (reason is null)
            Assert.Contains("neither skipped nor started", Assert.Throws<RefusedException>(() => TektonRun.Run(document)).Message, StringComparison.Ordinal);
        else
            Assert.Equal(reason, TektonRun.Run(document)["b"].Reason);
    }

    [Theory]
    [InlineData(3500, TaskState.Succeeded, "Succeeded")]
    [InlineData(4060, TaskState.Failed, "Failed")]
    public void Results_are_lost_above_the_share_and_refused_above_the_limit(int size, TaskState state, string outcome)
    {
        var run = TektonRun.Run(Document($$"""
                  - name: a
                    taskSpec:
                      results: [{name: r}]
                      steps:
                        - {name: s, image: i, script: "#!/bin/sh\nhead -c {{size}} /dev/zero | tr '\\0' x > $(results.r.path)"}
                        - {name: t, image: i, command: ["true"]}
            """));

        Assert.Equal(state, run["a"].State);
        Assert.Equal(outcome, run.Reason);
        Assert.Empty(run["a"].Results);
    }

    [Fact]
    public void Kubelet_rewrites_variables_and_dollars_of_argv_and_env()
    {
        var run = TektonRun.Run(Document("""
                  - name: a
                    taskSpec:
                      steps:
                        - {name: s, image: i, env: [{name: A, value: "1"}, {name: B, value: "$(A)$$"}], command: [printf, "%s"], args: ["$(A) $$(A) $$$$ $(date) $x $(B)"]}
            """));

        Assert.Equal("1 $(A) $$ $(date) $x 1$", run["a"].Attempts[0][0].Argv[2]);
    }

    [Theory]
    [InlineData("{name: s, image: i, command: [echo, $(params.none)]}")]
    [InlineData("{name: s, image: i, command: [echo, $(results.none.path)]}")]
    [InlineData("{name: s, image: i, command: [echo, $(tasks.status)]}")]
    [InlineData("{name: s, image: i, command: [echo], comand: [echo]}")]
    [InlineData("{name: n, image: i, command: [echo, yes]}")]
    public void Unknown_variables_fields_and_types_are_refused(string step) =>
        Assert.Throws<RefusedException>(() => TektonRun.Run(Document($"      - {{name: a, taskSpec: {{steps: [{step}]}}}}")));

    [Fact]
    public void Parameter_that_a_value_mentions_is_a_pod_that_cannot_be_made()
    {
        var run = TektonRun.Run(Document("""
                  - name: a
                    params: [{name: p, value: $(params.q)}]
                    taskSpec: {params: [{name: p}], steps: [{name: s, image: i, command: [echo, $(params.p)]}]}
            """, """[{name: q, default: "$(params.none)"}]"""));

        Assert.Equal("PodCreationFailed", run["a"].Reason);
    }

    private static string Document(string tasks, string parameters = "[]") => $$"""
        apiVersion: tekton.dev/v1
        kind: PipelineRun
        metadata: {name: r}
        spec:
          pipelineSpec:
            params: {{parameters}}
            tasks:
        {{tasks}}
        """;
}
