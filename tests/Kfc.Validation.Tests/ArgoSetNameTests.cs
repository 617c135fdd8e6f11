namespace Kfc.Validation.Tests;

/// <summary>Names of the containers of a set.</summary>
public class ArgoSetNameTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("a-1-B", true)]
    [InlineData("{{inputs.parameters.p}}", true)]
    [InlineData("{{item}}", false)]
    [InlineData("bad name!", false)]
    [InlineData("-a", false)]
    [InlineData("a_b", false)]
    public void They_are_of_the_form_of_names_of_steps(string name, bool isTaken)
    {
        var codes = Checked.Codes($$$"""
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {name: a}
            spec:
              entrypoint: main
              templates:
              - name: main
                inputs: {parameters: [{name: p, value: b}]}
                containerSet: {containers: [{name: '{{{name}}}', image: "a:1", command: [b]}]}

            """);
        Assert.Equal(isTaken ? [] : ["KFC6270"], codes);
    }

    [Fact]
    public void They_are_not_longer_than_names_of_steps() => Assert.Equal(["KFC6270"], Checked.Codes(
        "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec: {entrypoint: m, templates: [{name: m, containerSet: {containers: [{name: "
        + new string('a', 129) + ", image: 'a:1', command: [b]}]}}]}\n"));
}
