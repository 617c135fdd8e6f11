namespace Kfc.Validation.Tests;

/// <summary>Texts that YAML's standard forbids and the engines' reader takes, and others that only it refuses.</summary>
public class LeniencyTests
{
    private const string Head = "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n";
    private const string Steps = "  steps: [{image: a}]\n";

    [Theory]
    [InlineData("  description: \"of two\n  lines\"\n" + Steps)]
    [InlineData("  description: \"of\nthree \\\" \n lines\" # end\n" + Steps)]
    [InlineData("  description: \"a\"#b\n" + Steps)]
    [InlineData("  steps: [{image: a,#b\n command: [c]}]#d\n")]
    [InlineData("  steps: [\n{image: a, # it's \"\n \"args\": [\"b]\"]}\n]\n")]
    [InlineData("  steps:\n  - image: a\n    script: |\n     \n      date\n")]
    [InlineData("  description: a\n   \t\n" + Steps)]
    [InlineData("  description: |\n    a\n    \tb\n" + Steps)]
    public void Is_read(string spec) => Assert.Empty(Checked.Codes(Head + spec));

    [Fact]
    public void Places_are_those_of_the_file()
    {
        var place = Checked.Single(Head + "  description: \"of two\n  lines\"\n  steps:\n  - image: a\n    script: |\n      $(params.a)\n").Location;
        Assert.Equal((10, 7), (place.Line, place.Column));
    }

    [Theory]
    [InlineData("  \t\n" + Steps, 5, 3)]
    [InlineData("  params:\n\t# none\n" + Steps, 6, 1)]
    [InlineData("  steps:\n  \t- image: a\n", 6, 3)]
    [InlineData("  description: \"a\"\n\t\n" + Steps, 6, 1)]
    public void A_tab_that_begins_a_line_is_told(string spec, int line, int column)
    {
        var found = Checked.Single(Head + spec);
        Assert.Equal(("KFC6242", line, column), (found.Code, found.Location.Line, found.Location.Column));
    }

    [Fact]
    public void Very_many_such_places_end_in_an_error() =>
        Assert.Equal(["KFC6242"], Checked.Codes(Head + "  params:\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"  - name: a{i}\n    default: \"a\n    b\"\n")) + Steps));

    [Theory]
    [InlineData("PipelineRun", "  pipelineSpec: {tasks: [{name: a, taskSpec: {workspaces: [{name: w}], steps: [{image: a, workspaces: [{name: w, mountpath: /w}]}]}}]}\n  workspaces: [{name: w, emptyDir: {}}]\n")]
    [InlineData("TaskRun", "  taskSpec: {Steps: [{Image: a, computeresources: {Limits: {cpu: 1}}}]}\n")]
    [InlineData("Task", "  volumes: [{name: a, emptydir: {}}]\n  steps: [{image: a}]\n")]
    public void Where_there_is_no_schema_capitals_do_not_count(string kind, string spec) => Assert.Empty(Checked.Codes($"apiVersion: tekton.dev/v1\nkind: {kind}\nmetadata: {{name: a}}\nspec:\n{spec}"));

    [Theory]
    [InlineData("Task", "  steps: [{image: a, workingdir: /}]\n")]
    [InlineData("Pipeline", "  workspaces: [{name: w}]\n  tasks: [{name: a, taskRef: {name: b}, workspaces: [{name: w, subpath: c}]}]\n")]
    [InlineData("TaskRun", "  taskSpec: {steps: [{image: a, imag: b}]}\n")]
    [InlineData("TaskRun", "  taskSpec: {steps: [{image: a}]}\n  Timeout: 1m\n")]
    public void Elsewhere_they_do(string kind, string spec) => Assert.Equal(["KFC6264"], Checked.Codes($"apiVersion: tekton.dev/v1\nkind: {kind}\nmetadata: {{name: a}}\nspec:\n{spec}"));
}
