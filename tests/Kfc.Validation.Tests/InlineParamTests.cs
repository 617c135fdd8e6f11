using Kfc.Ir;

namespace Kfc.Validation.Tests;

/// <summary>Parameters that a run, its embedded pipeline and the tasks therein have in common by name.</summary>
public class InlineParamTests
{
    [Fact]
    public void The_first_type_of_a_name_counts_for_all_steps() => Assert.Equal(
        ["KFC6411"],
        Codes("""
            params: [{name: list, value: [a]}]
            pipelineSpec:
              tasks:
              - {name: a, params: [{name: list, value: text}], taskSpec: {params: [{name: list}], steps: [{image: a, args: ["x$(params.list)"]}]}}
            """));

    [Fact]
    public void A_declaration_replaces_the_keys_that_a_run_gives() => Assert.Equal(
        ["KFC6413"],
        Codes("""
            params: [{name: place, value: {bucket: a, path: b}}]
            pipelineSpec:
              params: [{name: place, type: object, properties: {bucket: {}}}]
              tasks:
              - {name: a, taskSpec: {steps: [{image: a, args: ["$(params.place.bucket)", "$(params.place.path)"]}]}}
            """));

    [Fact]
    public void An_object_that_is_given_is_declared_with_its_keys() => Assert.Equal(
        ["KFC6409"],
        Codes("""
            params: [{name: place, value: {bucket: a}}]
            pipelineSpec:
              params: [{name: place, type: object}]
              tasks: [{name: a, taskRef: {name: t}}]
            """));

    [Fact]
    public void A_pipeline_whose_tasks_are_elsewhere_need_not_list_keys()
    {
        const string Pipeline = "apiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: {name: a}\nspec: {params: [{name: o, type: object}], tasks: [{name: a, taskRef: {name: t}}]}";
        Assert.Empty(Checked.Codes(Pipeline));
        Assert.Equal("KFC6409", Checked.Single(Pipeline.Replace("taskRef: {name: t}", "taskSpec: {steps: [{image: a}]}", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public void An_object_of_the_pipeline_stays_one_in_steps_of_a_task_with_a_text_of_that_name() => Assert.Equal(
        "KFC6412",
        Checked.Single("""
            apiVersion: tekton.dev/v1
            kind: Pipeline
            metadata: {name: a}
            spec:
              params: [{name: o, type: object, properties: {k: {}}}]
              tasks:
              - {name: a, params: [{name: o, value: text}], taskSpec: {params: [{name: o}], steps: [{image: a, args: ["$(params.o)"]}]}}
            """).Code);

    [Fact]
    public void Names_are_checked_where_steps_are_embedded()
    {
        const string Run = "params: [{name: a b, value: x}]\npipelineSpec:\n  tasks: [{name: a, taskRef: {name: t}}]";
        Assert.Empty(Codes(Run));
        Assert.Equal(["KFC6408"], Codes(Run.Replace("taskRef: {name: t}", "taskSpec: {steps: [{image: a}]}", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_unknown_parameter_in_the_end_of_a_run_stays_as_it_is()
    {
        var found = Checked.Single(Manifest("""
            pipelineSpec:
              tasks: [{name: a, taskRef: {name: t}}]
              finally: [{name: b, params: [{name: p, value: $(params.nope)}], taskRef: {name: t}}]
            """));
        Assert.Equal(("KFC6422", Severity.Warning), (found.Code, found.Severity));
    }

    [Fact]
    public void A_workspace_that_nobody_binds_is_missing_when_its_task_starts()
    {
        const string Run = "pipelineSpec:\n  tasks:\n  - {name: a, workspaces: [{name: w}], taskSpec: {workspaces: [{name: w}], steps: [{image: a}]}}";
        Assert.Equal(["KFC6464"], Codes(Run));
        Assert.Empty(Codes("workspaces: [{name: w, emptyDir: {}}]\n" + Run));
        Assert.Empty(Codes(Run.Replace("taskSpec: {workspaces: [{name: w}]", "taskSpec: {workspaces: [{name: w, optional: true}]", StringComparison.Ordinal)));
        Assert.Empty(Codes(Run.Replace("{name: a,", "{name: a, when: [{input: a, operator: in, values: [b]}],", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_result_alone_has_the_type_of_the_result()
    {
        const string Run = "pipelineSpec:\n  tasks:\n  - {name: a, taskSpec: {results: [{name: r, type: array}], steps: [{image: a}]}}\n"
            + "  - {name: b, params: [{name: p, value: \"$(tasks.a.results.r)\"}], taskSpec: {params: [{name: p, type: array}], steps: [{image: a}]}}";
        Assert.Empty(Codes(Run));
        Assert.Equal(["KFC6461"], Codes(Run.Replace("results.r)", "results.r[0])", StringComparison.Ordinal)));
        Assert.Equal(["KFC6461"], Codes(Run.Replace("{name: r, type: array}", "{name: r}", StringComparison.Ordinal)));
    }

    private static string[] Codes(string spec) => Checked.Codes(Manifest(spec));

    private static string Manifest(string spec) =>
        "apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: {name: a}\nspec:\n  " + spec.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n";
}
