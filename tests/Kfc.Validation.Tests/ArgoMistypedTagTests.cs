namespace Kfc.Validation.Tests;

/// <summary>Tags whose first word is nearly one of Argo's.</summary>
public class ArgoMistypedTagTests
{
    [Theory]
    [InlineData("input.parameters.p", "inputs.parameters.p")]
    [InlineData("Inputs.parameters.p", "inputs.parameters.p")]
    [InlineData("parameters.p", "inputs.parameters.p")]
    [InlineData("workflows.status", "workflow.status")]
    [InlineData("step.one.outputs.result", "steps.one.outputs.result")]
    [InlineData("items.k", "item.k")]
    public void A_name_that_is_there_is_proposed(string tag, string meant)
    {
        var found = Assert.Single(Checked.Text(Workflow(tag)).Diagnostics);
        Assert.Equal("KFC6647", found.Code);
        Assert.Contains($"'{meant}'", found.Message, StringComparison.Ordinal);
        Assert.Empty(Checked.Codes(Workflow(meant)));
    }

    [Theory]
    [InlineData("input.parameters.q")]
    [InlineData("parameters.q")]
    [InlineData("Values.p")]
    [InlineData("task.one.outputs.result")]
    [InlineData("step.two.outputs.result")]
    [InlineData("input")]
    public void Others_are_somebody_elses(string tag) => Assert.Empty(Checked.Codes(Workflow(tag)));

    private static string Workflow(string tag) => $$$"""
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: {name: a}
        spec:
          entrypoint: main
          templates:
          - name: main
            inputs: {parameters: [{name: p, value: a}]}
            steps:
            - - {name: one, template: leaf, arguments: {parameters: [{name: v, value: a}]}}
            - - {name: two, template: leaf, arguments: {parameters: [{name: v, value: '{{{{{tag}}}}}'}]}, withItems: [{k: 1}]}
          - name: leaf
            inputs: {parameters: [{name: v}]}
            container: {image: "a:1", args: ['{{inputs.parameters.v}}']}

        """;
}
