namespace Kfc.Validation.Tests;

/// <summary>Tasks that read outputs of one with a condition.</summary>
public class ArgoSkippedTests
{
    [Theory]
    [InlineData("depends: a", true)]
    [InlineData("dependencies: [a]", true)]
    [InlineData("depends: a.Succeeded || a.Skipped", true)]
    [InlineData("depends: a && (a.Succeeded || c)", true)]
    [InlineData("depends: a && !c.Failed", true)]
    [InlineData("depends: a.Succeeded", false)]
    [InlineData("depends: c && a.Succeeded", false)]
    [InlineData("depends: a && d", false)]
    [InlineData("depends: a && d.Succeeded", false)]
    [InlineData("depends: a && d.Omitted", true)]
    [InlineData("depends: a, when: \"{{workflow.name}} == x && {{workflow.status}} == y\"", false)]
    [InlineData("depends: a, when: \"{{workflow.status}} == y\"", true)]
    public void Only_those_that_run_after_it_was_skipped_lack_its_outputs(string waits, bool isFound) => Assert.Equal(isFound, Checked.Codes(
        "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: main\n  templates:\n  - name: main\n    dag:\n      tasks:\n"
        + "      - {name: a, template: work, when: \"{{workflow.name}} == x\"}\n      - {name: c, template: work}\n"
        + (waits.StartsWith("dependencies", StringComparison.Ordinal) ? "" : "      - {name: d, template: work, depends: a.Succeeded}\n")
        + $"      - {{name: b, template: work, {waits}, arguments: {{parameters: [{{name: text, value: \"got {{{{tasks.a.outputs.parameters.v}}}}\"}}]}}}}\n"
        + "  - name: work\n    inputs: {parameters: [{name: text, default: \"\"}]}\n    container: {image: a}\n    outputs: {parameters: [{name: v, valueFrom: {path: /v}}]}\n").Contains("KFC6624"));
}
