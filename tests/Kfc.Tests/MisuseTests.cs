using Kfc.Tests.Samples;
using Kfc.Tracing;

namespace Kfc.Tests;

/// <summary>Mistakes that C# cannot see become diagnostics at the author's line.</summary>
public class MisuseTests
{
    private static Say NewSay(Input<string>? text = null) => new() { Text = text ?? "x" };

    public static TheoryData<string, Action<Freehand>> Mistakes => new()
    {
        { "KFC1101", _ => throw new ArgumentException("no good") },
        { "KFC1102", p => Run(p, p.Run(NewSay())) },
        { "KFC1102", p => p.Run(p.Run(new Nested { Text = "x" })) },
        { "KFC1103", p => p.Run(NewSay("words " + NewSay().Count)) },
        { "KFC1103", p => p.Run(NewSay($"words {NewSay().Count}")) },
        { "KFC1103", p => p.If(NewSay().Count > 1, () => { }) },
        { "KFC1104", p => { p.Run(NewSay(), new() { Name = "one" }); p.Run(NewSay(), new() { Name = "One" }); } },
        { "KFC1105", p => p.Run(new Say { Text = null! }) },
        { "KFC1105", p => p.Run(NewSay(new Nested { Text = "x" }.Echo)) },
        { "KFC1105", p => p.Run(NewSay(), new() { After = [NewSay()] }) },
        { "KFC1107", p => p.Run(NewSay(string.Concat("at ", p.Source.ToString()))) },
        { "KFC1109", p => p.Run(NewSay(), new() { Retry = new(0) }) },
        { "KFC1109", p => p.Run(NewSay(), new() { Timeout = TimeSpan.Zero }) },
        { "KFC1109", p => p.ForEach(p.Names, name => p.Run(NewSay(name)), parallelism: 0) },
        { "KFC1110", p => p.Run(new Nested { Text = "x" }, new() { Cache = true }) },
        { "KFC1111", p => p.Run(NewSay("rows " + p.Run(new Prepare { Source = "x" }).TrainSet)) },
        { "KFC1111", p => { var data = p.Run(new Prepare { Source = "x" }); p.If(data.TrainSet == data.TestSet, () => { }); } },
        { "KFC1112", p => p.Choose(p.Bar > 1, () => p.Source) },
        { "KFC1113", p => { var branch = p.If(p.Bar > 1, () => { }); branch.Else(() => { }); branch.Else(() => { }); } },
        { "KFC1113", p => { var branch = p.If(p.Bar > 1, () => { }); p.Run(NewSay()); branch.ElseIf(p.Bar > 2, () => { }); } },
        { "KFC1114", p => p.ForEach([DateTime.UnixEpoch], (_, _) => 1) },
        { "KFC1116", p => p.Run(NewSay(), new() { Name = "???" }) },
        { "KFC1117", p => p.Run(new Train { Data = p.Run(new Prepare { Source = "x" }).TrainSet, Depth = $"{p.Bar}" }) },
        { "KFC1118", p => p.If(p.Bar > double.NaN, () => { }) },
        { "KFC1118", p => p.Run(new Say { Text = "x", Mood = (Mood)7 }) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_a_diagnostic_at_its_line(string code, Action<Freehand> define)
    {
        var mistake = Trace.Mistake(define);

        Assert.Equal(code, mistake.Code);
        Assert.EndsWith("MisuseTests.cs", mistake.Location.File, StringComparison.Ordinal);
        Assert.True(mistake.Location.Line > 10);
        Assert.DoesNotContain("   at ", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_needs_a_default_or_required()
    {
        Assert.Equal("KFC1106", Trace.Mistake(new Freehand(_ => { }) { Bar = null! }).Code);
    }

    [Fact]
    public void A_pipeline_cannot_run_itself_without_end() => Assert.Equal("KFC1108", Trace.Mistake(new Endless()).Code);

    [Fact]
    public void The_outermost_pipeline_takes_no_artifact()
    {
        var entry = new Generated.KfcPipelines().Pipelines.Single(pipeline => pipeline.Name == "score");

        Assert.Equal("KFC1115", Trace.Mistake(entry.Create()).Code);
    }

    [Fact]
    public void A_result_must_be_set() => Assert.Equal("KFC1119", Trace.Mistake(new Forgetful()).Code);

    [Fact]
    public void An_optional_input_that_is_not_given_has_no_text()
    {
        var mistake = Trace.Mistake(p => p.Run(new Rate { Careless = true }));

        Assert.Equal("KFC1120", mistake.Code);
        Assert.EndsWith("Rate.cs", mistake.Location.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_has_a_test_here()
    {
        var tested = Mistakes.Select(row => row.Data.Item1).Concat(["KFC1106", "KFC1108", "KFC1115", "KFC1119", "KFC1120"]);

        Assert.Equal(TraceDiagnostics.All.Select(descriptor => descriptor.Code), tested.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_step_cannot_be_run_outside_of_tracing()
    {
        var pipeline = new Freehand(_ => { });

        Assert.Throws<InvalidOperationException>(() => pipeline.Run(NewSay()));
    }

    private static void Run(Freehand pipeline, Say say) => pipeline.Run(say);
}
