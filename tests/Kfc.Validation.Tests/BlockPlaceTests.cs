namespace Kfc.Validation.Tests;

/// <summary>What is wrong in a literal block is shown at its own line and column.</summary>
public class BlockPlaceTests
{
    private const string Task = "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n  steps:\n  - image: a\n";

    [Theory]
    [InlineData("    script: |\n      date\n      echo $(params.x)\n", 9, 12)]
    [InlineData("    script: |\n\n      date\n        echo $(params.x) $(params.x)\n", 10, 14)]
    [InlineData("    script: |2-\n         echo $(params.x)\n", 8, 15)]
    [InlineData("    script: | # a program\r\n      date\r\n      $(params.x)\r\n", 9, 7)]
    [InlineData("    script:\n      |\n      $(params.x)\n", 9, 7)]
    [InlineData("    args:\n    - |+\n      a\n      $(params.x)\n\n", 10, 7)]
    [InlineData("    script: |\n      date > $(results.x.path)\n", 8, 14)]
    [InlineData("    script: |\n      cat $(steps.a.results.x)\n", 8, 11)]
    [InlineData("    script: |\n      echo $(context.task.nope)\n", 8, 12)]
    [InlineData("    script: |\n      cd $(workspaces.x.path)\n", 8, 10)]
    [InlineData("    script: |\n      cat $(steps.a.outputs.b)\n", 8, 11)]
    [InlineData("    script: |\n      date\n      cat $(step.artifacts.path)\n", 9, 11)]
    [InlineData("    script: >\n      date\n      $(params.x)\n", 7, 13)]
    [InlineData("    script: \"date\\n$(params.x)\"\n", 7, 13)]
    [InlineData("    script: &s |\n      $(params.x)\n", 7, 13)]
    public void A_variable_is_shown_where_it_stands(string step, int line, int column)
    {
        var place = Checked.Single(Task + step).Location;
        Assert.Equal((line, column), (place.Line, place.Column));
    }

    [Fact]
    public void So_is_a_tag_of_Argo()
    {
        var place = Checked.Single("apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: a\n  templates:\n  - name: a\n    script:\n      image: a\n"
            + "      source: |\n        date\n        echo {{inputs.parameters.x}}\n").Location;
        Assert.Equal((12, 14), (place.Line, place.Column));
    }

    [Theory]
    [InlineData("", "[]", "{{tasks.a.outputs.result}}", "KFC6620", 14)]
    [InlineData("", "[]", "say {{tasks.a.outputs.result}}", "KFC6625", 20)]
    [InlineData(", when: \"1 == 2\"", "[a]", "say {{tasks.a.outputs.result}}", "KFC6624", 18)]
    public void So_is_what_a_task_of_Argo_reads(string guard, string dependencies, string read, string code, int column)
    {
        var report = Checked.Text(
            "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: x}\nspec:\n  entrypoint: main\n  templates:\n"
            + "  - {name: say, inputs: {parameters: [{name: p}]}, script: {image: i, command: [sh], source: date}}\n  - name: main\n    dag:\n      tasks:\n"
            + $"      - {{name: a, template: say, arguments: {{parameters: [{{name: p, value: v}}]}}{guard}}}\n"
            + $"      - name: b\n        template: say\n        dependencies: {dependencies}\n        arguments:\n          parameters:\n"
            + $"          - name: p\n            value: |\n             {read}\n");
        var place = Assert.Single(report.Diagnostics, d => d.Code == code).Location;
        Assert.Equal((19, column), (place.Line, place.Column));
    }

    [Theory]
    [InlineData("    script: | # kfc: KFC6423=off\n      date\n      cd $(workspaces.x.path)\n")]
    [InlineData("    # kfc: KFC6423=off\n    script: |\n      date\n      cd $(workspaces.x.path)\n")]
    [InlineData("    script: |\n      date\n      # kfc: KFC6423=off\n      cd $(workspaces.x.path)\n")]
    public void A_comment_counts_for_the_line_or_the_whole_block(string step) => Assert.Empty(Checked.Codes(Task + step));
}
