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
    [InlineData("    script: | # kfc: KFC6423=off\n      date\n      cd $(workspaces.x.path)\n")]
    [InlineData("    # kfc: KFC6423=off\n    script: |\n      date\n      cd $(workspaces.x.path)\n")]
    [InlineData("    script: |\n      date\n      # kfc: KFC6423=off\n      cd $(workspaces.x.path)\n")]
    public void A_comment_counts_for_the_line_or_the_whole_block(string step) => Assert.Empty(Checked.Codes(Task + step));
}
