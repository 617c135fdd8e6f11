namespace Kfc.Generators.Tests;

/// <summary>Wiring mistakes, each with the one error that its author sees.</summary>
public class MustNotCompileTests
{
    [Theory]
    // The mistakes that the language was designed against.
    [InlineData("CS9035", "Run(new Train { Data = data.Rows });")]
    [InlineData("CS0029", "Run(new Train { Data = data.Rows, Depth = fit.Accuracy });")]
    [InlineData("CS0029", "Run(new Train { Data = fit.Model, Depth = 1 });")]
    [InlineData("CS0029", "if (fit.Accuracy > 0.9) { }")]
    [InlineData("CS0218", "If(fit.Accuracy > 0.9 && data.Count > 1, () => { });")]
    [InlineData("CS1061", "ForEach(Trials, trial => { Run(new Notify { Text = trial.Dept + \"\" }); });")]
    [InlineData("CS0029", "var all = ForEach(Trials, trial => Run(new Train { Data = data.Rows, Depth = 1 })); Run(new Deploy { Model = all.Collect(t => t.Model) });")]
    [InlineData("CS1061", "var all = ForEach(Trials, trial => Run(new Train { Data = data.Rows, Depth = 1 })); Run(new Deploy { Model = all.Model });")]
    [InlineData("CS0029", "Run(new Deploy { Model = Choose(fit.Accuracy > 0.8, () => fit.Model) });")]
    [InlineData("CS0019", "If(fit.Accuracy > \"0.9\", () => { });")]
    [InlineData("CS0103", "Run(new Notify { Text = $\"{exit.Status}\" });")]
    [InlineData("CS0029", "double accuracy = fit.Accuracy;")]
    [InlineData("CS1579", "foreach (var row in Run(new Best { Accuracies = Values.List(fit.Accuracy) }).Index) { }")]
    [InlineData("CS0619", "foreach (var trial in Trials) { }")]
    // Secrets.
    [InlineData("CS0029", "Run(new Notify { Text = Token });")]
    [InlineData("CS0619", "Run(new Notify { Text = \"token \" + Token });")]
    [InlineData("CS1503", "Run(new Notify { Text = $\"token {Token}\" });")]
    [InlineData("CS0029", "Run(new Inner { Source = Token });")]
    [InlineData("CS1503", "Run(new Inner { Source = $\"{Token}\" });")]
    [InlineData("CS0029", "Run(new Notify { Text = \"x\" }, new() { Env = { [\"TOKEN\"] = Token } });")]
    [InlineData("CS0029", "Container c = new(\"image\") { Args = [Token] };")]
    // Values, conditions and control flow.
    [InlineData("CS0023", "If(!fit.Accuracy, () => { });")]
    [InlineData("CS1503", "If(fit.Accuracy, () => { });")]
    [InlineData("CS1503", "If(true, () => { });")]
    [InlineData("CS7036", "If(() => { });")]
    [InlineData("CS0411", "var x = fit.Accuracy.ElementAt(0);")]
    [InlineData("CS0019", "var sum = fit.Accuracy + fit.Accuracy;")]
    [InlineData("CS0019", "If(fit.Model == data.Rows, () => { });")]
    [InlineData("CS1061", "If(fit.Accuracy > 0.5, () => { }).Else(() => { }).Else(() => { });")]
    [InlineData("CS0029,CS1662", "var m = Choose(fit.Accuracy > 0.8, () => fit.Model).Else(() => data.Rows);")]
    [InlineData("CS0103", "OnExit(exit => { }); If(exit.Status == RunStatus.Failed, () => { });")]
    [InlineData("CS0019", "OnExit(exit => If(exit.Status == \"Failed\", () => { }));")]
    [InlineData("CS1061", "Run(new Notify { Text = $\"{fit.Loss}\" });")]
    [InlineData("CS0117", "Run(new Notify { Text = \"x\", Channel = \"y\" });")]
    [InlineData("CS0200", "fit.Accuracy = data.Count;")]
    [InlineData("CS0311", "Run(\"prepare\");")]
    [InlineData("CS0029", "Run(new Best { Accuracies = fit.Accuracy });")]
    [InlineData("CS0029", "Run(new Inner { Source = data.Count });")]
    [InlineData("CS0144", "Run(new Train { Data = new Dataset(), Depth = 1 });")]
    [InlineData("CS0029", "Run(new Deploy { Model = \"s3://model\" });")]
    [InlineData("CS0029,CS8781", "switch (fit.Accuracy) { case > 0.5: break; }")]
    public void Mistakes_in_a_pipeline(string expected, string code) => Assert.Equal(
        expected.Split(','),
        Snippet.Diagnostics(Snippet.Parts, Snippet.InDefine(code)).Select(found => found.Id).Distinct());

    [Theory]
    [InlineData("CS0029", "Args = [Rows];")]
    [InlineData("CS0029", "Args = [Token];")]
    [InlineData("CS1503", "Args = [$\"{Token}\"];")]
    [InlineData("CS1503", "Args = [$\"{Rows}\"];")]
    [InlineData("CS0029", "Args = [RunContext.Name];")]
    [InlineData("CS1739", "Args = [$\"{Limit:F2}\"];")]
    [InlineData("CS1061", "Args = [Limit.Value];")]
    public void Mistakes_in_a_container(string expected, string code) => Assert.Equal(
        expected.Split(','),
        Snippet.Diagnostics($$"""
            [Component]
            public sealed partial class Query : ContainerComponent
            {
                private static readonly SecretKey Token = new("registry", "token");
                public Input<double> Limit { get; init; } = 1;
                public partial Output<Dataset> Rows { get; }
                protected override Container Container => new("query") { {{code.TrimEnd(';')}} };
            }
            """).Select(found => found.Id).Distinct());

    [Theory]
    [InlineData("CS0029", "Input<int> Limit { get; init; } = \"many\";")]
    [InlineData("CS0029", "Input<string> Limit { get; init; } = new SecretKey(\"a\", \"b\");")]
    [InlineData("CS9248", "partial Output<int> Limit { get; } public partial int Other { get; }")]
    public void Mistakes_in_a_declaration(string expected, string member) => Assert.Equal(
        expected.Split(','),
        Snippet.Diagnostics($$"""
            [Component]
            public sealed partial class Query : ContainerComponent
            {
                public {{member}}
                protected override Container Container => new("query");
            }
            """).Select(found => found.Id).Distinct());
}
