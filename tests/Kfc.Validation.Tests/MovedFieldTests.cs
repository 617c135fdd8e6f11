namespace Kfc.Validation.Tests;

/// <summary>Fields that are unknown because they moved, or look like another one: what is said, and what is mended.</summary>
public class MovedFieldTests
{
    private const string Run = "apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: {name: a}\nspec:\n  pipelineRef: {name: p}\n";

    private const string Pipeline = "apiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: {name: a}\nspec:\n  tasks:\n  - name: b\n";

    private const string Task = "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n  steps: [{image: b}]\n";

    [Theory]
    [InlineData(Run + "  timeout: 1h\n", "timeouts.pipeline")]
    [InlineData(Run + "  serviceAccountName: b\n", "taskRunTemplate.serviceAccountName")]
    [InlineData(Run + "  podTemplate: {nodeSelector: {a: b}}\n", "taskRunTemplate.podTemplate")]
    [InlineData(Run + "  resources: []\n", "workspaces")]
    [InlineData("apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: {name: a}\nspec:\n  pipelineRef: {name: p, bundle: b}\n", "resolver: bundles")]
    [InlineData(Pipeline + "    taskRef: {name: p, bundle: b}\n", "resolver: bundles")]
    [InlineData(Pipeline + "    taskRef: {name: p}\n    conditions: []\n", "when")]
    [InlineData(Pipeline + "    taskRef: {name: p}\n    resources: {inputs: []}\n", "params")]
    [InlineData(Task + "  resources: {inputs: []}\n", "workspaces")]
    public void A_field_that_moved_is_told_its_new_place_and_left_as_it_is(string text, string place)
    {
        var found = Checked.Text(text);
        Assert.Contains(place, Checked.Single(text).Message, StringComparison.Ordinal);
        Assert.Empty(found.Edits);
    }

    [Theory]
    [InlineData("apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n  steps: [{image: b, resources: {limits: {cpu: 1}}}]\n")]
    [InlineData(Task + "  stepTemplate: {resources: {limits: {cpu: 1}}}\n")]
    [InlineData(Task + "  sidecars: [{name: s, image: b, resources: {limits: {cpu: 1}}}]\n")]
    [InlineData(Run + "  taskRunSpecs: [{pipelineTaskName: t, taskServiceAccountName: b, taskPodTemplate: {nodeSelector: {a: b}}}]\n")]
    [InlineData(Run + "  timeout: 1h\n  pramas: [{name: a, value: b}]\n", "timeout")]
    public void A_field_that_has_another_name_only_is_mended(string text, string? left = null)
    {
        var mended = ManifestEdit.Apply(text, Checked.Text(text).Edits, out var done);
        Assert.NotEqual(0, done);
        Assert.Equal(left is null, Checked.Text(mended).IsAccepted);
        Assert.Contains(left ?? "name: ", mended, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_given_under_both_names_is_left_as_it_is() => Assert.Empty(
        Checked.Text("apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n  steps: [{image: b, resources: {}, computeResources: {}}]\n").Edits);

    [Theory]
    [InlineData("  workspace: a\n")]
    [InlineData("  status: Cancelled\n  statu: [a]\n")]
    [InlineData("  pipelineref: text\n")]
    public void A_name_is_not_meant_where_the_value_does_not_fit(string field)
    {
        Assert.DoesNotContain("Did you mean", Checked.Single(Run + field).Message, StringComparison.Ordinal);
        Assert.Empty(Checked.Text(Run + field).Edits);
    }

    [Fact]
    public void The_way_out_of_a_cluster_task_is_named() =>
        Assert.Contains("resolver: cluster", Checked.Single(Pipeline + "    taskRef: {name: p, kind: ClusterTask}\n").Message, StringComparison.Ordinal);
}
