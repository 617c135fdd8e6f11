namespace Kfc.Validation.Tests;

/// <summary>What messages say, where the wrong word leads astray.</summary>
public class MessageTests
{
    private const string Workflow = "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: a\n  templates:\n  - name: a\n";

    [Theory]
    [InlineData("    container: {image: a, args: [1]}\n", "An item of 'args' must be a text, not a number: write \"1\" in quotes.")]
    [InlineData("    container: {image: a, args: b}\n", "'args' must be a list, not a text (b).")]
    [InlineData("    steps: [{name: one, template: a}]\n", "An item of 'steps' must be a list of the steps that run together (- - name: ...), not a mapping.")]
    [InlineData("    container: {image: a}\n    timeout: 10\n", "'timeout' must be a text, not a number: write \"10\" in quotes.")]
    [InlineData("    container: {image: a}\n    timeout: \"10\"\n", "'timeout' is 10; a unit such as 10s is needed.")]
    [InlineData("    container: {image: a}\n  podGC: {strategy: Never}\n",
        "'strategy' is 'Never'; it must be one of OnPodCompletion, OnPodSuccess, OnWorkflowCompletion, OnWorkflowSuccess.")]
    public void A_value_of_a_workflow(string template, string message) => Assert.Equal(message, Checked.Single(Workflow + template).Message);

    [Theory]
    [InlineData("pipelineRef: {name: p}\n  pipelineSpec: {tasks: [{name: t, taskRef: {name: t}}]}", "both are given")]
    [InlineData("params: []", "neither is given")]
    public void Definitions_of_a_run(string spec, string message) => Assert.Contains(
        message, Checked.Single("apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: {name: a}\nspec:\n  " + spec + "\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a: b\nspec:\n\tsteps: []\n", 3, 1)]
    [InlineData("a: |\n  \tb\nspec:\n  c: d\n  \te: f\n", 5, 3)]
    [InlineData("a: [\n\tb]\nspec:\n  c:\n\t- d\n", 5, 1)]
    public void A_tab_in_the_indentation_is_found(string text, int line, int column)
    {
        var found = Checked.Single(text);
        Assert.Equal(("KFC6242", line, column), (found.Code, found.Location.Line, found.Location.Column));
    }

    [Fact]
    public void Documents_before_a_broken_one_are_checked()
    {
        const string Task = "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n  steps: [{imgae: b}]\n";
        Assert.Equal([("KFC6432", 5), ("KFC6264", 5), ("KFC6242", 9)], Checked.Text(Task + "---\na: b\nc:\n\td: e\n").Diagnostics.Select(d => (d.Code, d.Location.Line)));
        Assert.Equal(["KFC6242"], Checked.Codes(Task + " x: y\n"));
    }
}
