namespace Kfc.Validation.Tests;

/// <summary>What only the older version v1beta1 of Tekton's kinds has.</summary>
public class TektonBetaVersionTests
{
    [Theory]
    [InlineData("TaskRun", "taskRef: {name: a}, stepOverrides: [{name: a, resources: {}}]", null)]
    [InlineData("TaskRun", "taskRef: {name: a}, stepOverrides: [{name: a, resources: {}}, {name: A, resources: {}}]", "KFC6310")]
    [InlineData("TaskRun", "taskRef: {name: a}, computeResources: {limits: {cpu: 1}}, stepOverrides: [{name: a, resources: {limits: {cpu: 1}}}]", "KFC6311")]
    [InlineData("TaskRun", "taskRef: {name: a}, resources: {inputs: [{name: a}]}", "KFC6325")]
    [InlineData("TaskRun", "taskSpec: {resources: {inputs: [{name: a, type: git}]}, steps: [{image: a}]}", "KFC6325")]
    [InlineData("Task", "steps: [{image: a, resources: {limits: {cpu: 1}}}]", null)]
    [InlineData("Pipeline", "resources: [], tasks: [{name: a, taskRef: {name: t}}]", null)]
    [InlineData("Pipeline", "resources: [{name: a, type: git}], tasks: [{name: a, taskRef: {name: t}}]", "KFC6325")]
    [InlineData("Pipeline", "tasks: [{name: a, taskRef: {name: t}, resources: {inputs: [{name: a, resource: b}]}}]", "KFC6325")]
    [InlineData("Pipeline", "tasks: [{name: a, taskRef: {name: t, kind: ClusterTask}}]", "KFC6336")]
    [InlineData("PipelineRun", "pipelineRef: {name: a}, timeout: 1h", null)]
    [InlineData("PipelineRun", "pipelineRef: {name: a}, timeout: 1h, timeouts: {pipeline: 1h}", "KFC6326")]
    [InlineData("PipelineRun", "pipelineRef: {name: a, bundle: b}", "KFC6327")]
    [InlineData("TaskRun", "taskRef: {name: a, bundle: b}", "KFC6327")]
    [InlineData("Pipeline", "tasks: [{name: a, taskRef: {name: t, bundle: b}}]", "KFC6327")]
    [InlineData("PipelineRun", "pipelineRef: {name: a}, taskRunSpecs: [{pipelineTaskName: a, taskPodTemplate: {env: [{name: SECRET, value: a}]}}]", "KFC6312")]
    public void It_is_held_to_its_own_rules(string kind, string spec, string? code) => Assert.Equal(
        code is null ? [] : [code],
        Checked.Codes(
            $"apiVersion: tekton.dev/v1beta1\nkind: {kind}\nmetadata: {{name: a}}\nspec: {{{spec}}}\n",
            ValidationOptions.Default with { ForbiddenEnv = ["SECRET"] }));
}
