namespace Kfc.Validation.Tests;

/// <summary>What a cluster admits: the level of its fields, and the flags of single features, which have nothing to do with the level.</summary>
public class TektonFeatureTests
{
    private const string Alpha = "stdoutConfig: {path: /out}";

    [Theory]
    [InlineData("when: [{cel: \"'a' == 'b'\"}]", "cel-in-whenexpression")]
    [InlineData("args: [$(steps.other.outputs.model)]", "artifacts")]
    [InlineData("args: [$(step.artifacts.path)]", "artifacts")]
    public void A_feature_is_on_by_its_own_flag_alone(string field, string flag)
    {
        var task = Task($"image: a, {field}");
        Assert.Equal("KFC6323", Checked.Single(task).Code);
        Assert.Equal("KFC6323", Checked.Single(task, With(ApiFields.Alpha)).Code);
        Assert.Empty(Checked.Codes(task, With(ApiFields.Stable, flag)));
    }

    [Fact]
    public void Short_references_to_resolvers_are_a_feature()
    {
        var task = Task("ref: {resolver: http, name: \"https://example.org/step.yaml\"}");
        Assert.Equal("KFC6344", Checked.Single(task, With(ApiFields.Alpha)).Code);
        Assert.Empty(Checked.Codes(task, With(ApiFields.Beta, "concise-resolver-syntax")));
    }

    [Fact]
    public void Allowed_values_are_a_feature_but_not_in_a_step_action()
    {
        var task = Task("image: a", "params: [{name: mode, enum: [fast, slow], default: \"\"}]");
        Assert.Equal("KFC6323", Checked.Single(task, With(ApiFields.Alpha)).Code);
        Assert.Empty(Checked.Codes(task, With(ApiFields.Beta, "param-enum")));
        Assert.Empty(Checked.Codes("apiVersion: tekton.dev/v1beta1\nkind: StepAction\nmetadata: {name: a}\nspec: {image: a, params: [{name: mode, enum: [fast]}]}"));
    }

    [Theory]
    [InlineData(ApiFields.Stable, "KFC6322")]
    [InlineData(ApiFields.Beta, "KFC6322")]
    [InlineData(ApiFields.Alpha, null)]
    public void Alpha_fields_are_admitted_by_level(ApiFields level, string? code) =>
        Assert.Equal(code is null ? [] : [code], Checked.Codes(Task($"image: a, {Alpha}"), With(level)));

    [Fact]
    public void Scripts_for_Windows_are_alpha_in_a_step_action_too() => Assert.Equal(
        "KFC6322",
        Checked.Single("apiVersion: tekton.dev/v1beta1\nkind: StepAction\nmetadata: {name: a}\nspec: {image: a, script: \"#!win powershell\"}").Code);

    private static ValidationOptions With(ApiFields level, params string[] features) => ValidationOptions.Default with { ApiFields = level, Features = [.. features] };

    private static string Task(string step, string more = "workspaces: []") =>
        $"apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {{name: a}}\nspec:\n  {more}\n  steps:\n  - {{{step.Replace("[$", "[\"$", StringComparison.Ordinal).Replace(")]", ")\"]", StringComparison.Ordinal)}}}\n";
}
