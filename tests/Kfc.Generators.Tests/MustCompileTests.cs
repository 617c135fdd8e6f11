namespace Kfc.Generators.Tests;

public class MustCompileTests
{
    [Fact]
    public void Parts_and_generated_code_compile_without_warnings() => Assert.Empty(Snippet.Diagnostics(Snippet.Parts));

    /// <summary>Names that authors like, and that the base classes or the generated code might have taken.</summary>
    [Theory]
    [InlineData("Table")]
    [InlineData("Name")]
    [InlineData("Image")]
    [InlineData("Inputs")]
    [InlineData("Outputs")]
    [InlineData("Settings")]
    public void Ports_and_parameters_have_the_names_of_their_authors(string name) => Assert.Empty(Snippet.Diagnostics($$"""
        using Kfc;
        namespace Named;

        [Component]
        public sealed partial class Split : ContainerComponent
        {
            public required Input<string> {{name}} { get; init; }
            public partial Output<string> Rows { get; }
            protected override Container Container => new("a:1") { Args = [{{name}}, Rows.Path] };
        }

        [Pipeline("named")]
        public sealed partial class Whole : Pipeline
        {
            public Param<string> {{name}} { get; init; } = "x";
            protected override void Define() => Run(new Split { {{name}} = {{name}} });
        }
        """));

    [Theory]
    [InlineData("""Run(new Notify { Text = "accuracy " + fit.Accuracy + "!" });""")]
    [InlineData("""Run(new Notify { Text = $"accuracy {fit.Accuracy} of {Source}" });""")]
    [InlineData("""Run(new Notify { Text = $"{1} of {0.5}, {true}, {'c'} and {2L}: {fit.Accuracy}" });""")]
    [InlineData("""If(fit.Accuracy >= Bar & data.Count > 10 | !(Source == "x"), () => Run(new Deploy { Model = fit.Model }));""")]
    [InlineData("""If(0.9 <= fit.Accuracy, () => { }).ElseIf(fit.Accuracy < 0.1, () => { }).Else(() => { });""")]
    [InlineData("""var model = Choose(fit.Accuracy > 0.8, () => fit.Model).Else(() => Run(new Train { Data = data.Rows, Depth = 1 }).Model); Run(new Deploy { Model = model });""")]
    [InlineData("""var text = Choose(fit.Accuracy > 0.8, () => Values.Of("good")).Else(() => Values.Of("bad")); Run(new Notify { Text = text });""")]
    [InlineData("""ForEach(Trials, trial => { Run(new Train { Data = data.Rows, Depth = trial.Depth, Rate = trial.LearningRate }); });""")]
    [InlineData("""var all = ForEach(Trials, (trial, index) => Run(new Train { Data = data.Rows, Depth = index })); Run(new Best { Accuracies = all.Collect(t => t.Accuracy) });""")]
    [InlineData("""ForEach(new[] { "a", "b" }, name => Run(new Notify { Text = name }));""")]
    [InlineData("""ForEach([new Trial(1, 0.5)], trial => Run(new Notify { Text = "" + trial.Depth }));""")]
    [InlineData("""Run(new Best { Accuracies = Values.List(fit.Accuracy, fit.Accuracy) });""")]
    [InlineData("""var inner = Run(new Inner { Source = Source }); If(inner.Accuracy > 0.5, () => Run(new Inner { Source = $"{Source}/2" }, new() { Name = "again" }));""")]
    [InlineData("""OnExit(exit => If(exit.Status == RunStatus.Failed, () => Run(new Notify { Text = $"{exit.Status} {RunContext.Name}" })));""")]
    [InlineData("""Run(new Notify { Text = "x" }, new() { SecretEnv = { ["TOKEN"] = Token }, After = [fit, data], Env = { ["ACC"] = $"{fit.Accuracy}" } });""")]
    [InlineData("""Run(new Notify { Text = "x" }, new TaskOptions { Cache = false }.Tekton(t => t.Set("timeout", "1h").Remove("retries")));""")]
    public void The_ways_of_the_language_compile_without_warnings(string code) =>
        Assert.Empty(Snippet.Diagnostics(Snippet.Parts, Snippet.InDefine(code)));
}
