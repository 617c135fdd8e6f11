using System.Globalization;

namespace Kfc.Runtime.Tests;

public sealed class StepHostTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kfc-host-");

    private string PathOf(string name) => Path.Combine(_folder.FullName, "deep", name);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Values_are_written_when_the_method_has_ended_well()
    {
        var code = await StepHost.RunAsync(["n", "7", "out", PathOf("out")], step =>
        {
            step.Outputs.Whole("out", step.Text("out"), step.Int("n"));
            Assert.False(File.Exists(PathOf("out")));
            return Task.CompletedTask;
        });

        Assert.Equal(StepExit.Success, code);
        Assert.Equal("7", await File.ReadAllTextAsync(PathOf("out"), TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(PathOf("out"))!));
    }

    [Fact]
    public async Task Nothing_is_written_when_it_fails()
    {
        var code = await StepHost.RunAsync(["out", PathOf("out")], step =>
        {
            step.Outputs.Text("out", step.Text("out"), "x");
            throw new InvalidOperationException();
        });

        Assert.Equal(StepExit.Failed, code);
        Assert.False(File.Exists(PathOf("out")));
    }

    [Theory]
    [InlineData("x", "1.5")]
    [InlineData("x", "")]
    [InlineData("x", "99999999999")]
    [InlineData("y", "1")]
    public async Task An_input_that_is_not_there_or_not_of_its_type(string name, string text) =>
        Assert.Equal(StepExit.BadInput, await StepHost.RunAsync([name, text], step => Task.FromResult(step.Int("x"))));

    [Fact]
    public async Task Arguments_that_are_no_pairs() => Assert.Equal(StepExit.BadInput, await StepHost.RunAsync(["x"], _ => Task.CompletedTask));

    [Fact]
    public async Task Json_that_is_not_of_its_type() =>
        Assert.Equal(StepExit.BadInput, await StepHost.RunAsync(["x", "{\"a\":"], step => Task.FromResult(step.Json("x", json => json.GetProperty("a").GetInt32()))));

    [Fact]
    public async Task A_word_that_does_not_exist() =>
        Assert.Equal(StepExit.BadInput, await StepHost.RunAsync(["x", "Blue"], step => Task.FromResult(step.Word<DayOfWeek>("x", _ => null))));

    [Theory]
    [InlineData(131_071, StepExit.Success)]
    [InlineData(131_072, StepExit.BadOutput)]
    public async Task A_value_has_a_budget(int bytes, int expected) => Assert.Equal(expected, await Write(new string('x', bytes)));

    [Theory]
    [InlineData(null)]
    [InlineData("a\0b")]
    public async Task A_value_that_cannot_travel(string? value) => Assert.Equal(StepExit.BadOutput, await Write(value));

    [Fact]
    public async Task Half_of_a_character() => Assert.Equal(StepExit.BadOutput, await Write("x\ud800"));

    [Fact]
    public async Task A_number_that_is_none() => Assert.Equal(StepExit.BadOutput, await StepHost.RunAsync([], step =>
    {
        step.Outputs.Double("out", PathOf("out"), double.NaN);
        return Task.CompletedTask;
    }));

    [Fact]
    public async Task An_artifact_that_was_not_made() => Assert.Equal(StepExit.BadOutput, await StepHost.RunAsync([], step =>
    {
        step.Outputs.Artifact("model", PathOf("model"));
        return Task.CompletedTask;
    }));

    [Fact]
    public async Task Numbers_do_not_depend_on_the_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = culture;
        Assert.Equal(StepExit.Success, await StepHost.RunAsync(["x", "1.5"], step =>
        {
            step.Outputs.Double("out", PathOf("out"), step.Double("x") * 2.5);
            return Task.CompletedTask;
        }));
        Assert.Equal("3.75", await File.ReadAllTextAsync(PathOf("out"), TestContext.Current.CancellationToken));
    }

    private Task<int> Write(string? value) => StepHost.RunAsync([], step =>
    {
        step.Outputs.Text("out", PathOf("out"), value);
        return Task.CompletedTask;
    });
}
