namespace Kfc.Validation.Tests;

/// <summary>Defaults of a pipeline that refer to other parameters, which a run works out before its first task.</summary>
public class DefaultReferenceTests
{
    [Theory]
    [InlineData("[{name: a, default: $(params.b)-x}, {name: b, default: y}]", true)]
    [InlineData("[{name: a, default: $(params.a)}]", false)]
    [InlineData("[{name: a, default: $(params.b)}, {name: b, default: $(params.c)}, {name: c, default: $(params.a)}]", false)]
    [InlineData("[{name: a, default: $(params.given)}]", true)]
    [InlineData("[{name: a, default: '$(params.list[1])'}]", true)]
    [InlineData("[{name: a, default: '$(params.list[2])'}]", false)]
    [InlineData("[{name: a, default: $(params.object.key)}]", true)]
    [InlineData("[{name: a, default: $(params.object.other)}]", false)]
    [InlineData("[{name: a, default: '$(params.l[0])'}, {name: l, type: array, default: [x]}]", false)]
    [InlineData("[{name: given, default: $(params.given)}]", true)]
    [InlineData("[{name: a, default: $(context.pipelineRun.name)}]", true)]
    [InlineData("[{name: l, type: array, default: [$(params.nothing)]}]", true)]
    public void A_default_refers_to_what_is_given_and_to_text_defaults(string parameters, bool isAccepted) =>
        Assert.Equal(isAccepted ? [] : ["KFC6472"], Checked.Codes(Run(parameters)));

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Defaults_refer_over_ten_levels_at_most(int levels, bool isAccepted)
    {
        var chain = Enumerable.Range(0, levels + 1).Select(i => $"{{name: p{i}, default: {(i == levels ? "x" : $"$(params.p{i + 1})")}}}");
        Assert.Equal(isAccepted ? [] : ["KFC6472"], Checked.Codes(Run($"[{string.Join(", ", chain)}]")));
    }

    [Fact]
    public void Before_1_9_defaults_were_left_as_they_are() =>
        Assert.Empty(Checked.Codes(Run("[{name: a, default: $(params.a)}]"), ValidationOptions.Default with { Tekton = new(1, 8) }));

    [Fact]
    public void A_circle_can_be_broken_by_who_runs_a_pipeline() => Assert.Empty(Checked.Codes(
        "apiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: {name: a}\nspec: {params: [{name: a, default: $(params.a)}], tasks: [{name: t, taskRef: {name: t}}]}\n"));

    private static string Run(string parameters) =>
        "apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: {name: a}\nspec:\n"
        + "  params: [{name: given, value: x}, {name: list, value: [x, y]}, {name: object, value: {key: x}}]\n"
        + $"  pipelineSpec: {{params: {parameters}, tasks: [{{name: t, taskRef: {{name: t}}}}]}}\n";
}
