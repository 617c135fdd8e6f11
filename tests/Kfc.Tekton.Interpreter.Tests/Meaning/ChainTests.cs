using System.Globalization;
using System.Text.Json;
using Kfc.Scenarios;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Loops over lists of the run whose bodies need more than one pod per item.</summary>
public sealed class ChainTests
{
    public static TheoryData<int, bool> Counts => [(0, false), (1, false), (3, false), (12, false), (0, true), (3, true)];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Each_part_reads_what_the_one_before_made_at_its_own_position(int count, bool isStored)
    {
        var containers = new Containers()
            .Writes("make", "trials", JsonSerializer.Serialize(Enumerable.Range(0, count).Select(i => new { depth = i, label = $"$(l) {i}\"" })))
            .Makes("train", "data", c => $"model {c.Argv[1]}")
            .Makes("score", "score", c => c.Argv[1].Contains('1', StringComparison.Ordinal) ? "0.75" : "0.5")
            .Makes("score", "label", c => $"label of {c.Argv[1]}").Writes("score", "rows", "1").Writes("score", "ready", "true")
            .Makes("last", "said", c => $"said {c.Argv[1]}");
        var run = isStored ? InStore.Run(new ChainedPods(), containers) : new ChainedPods().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        var numbers = Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(numbers.Select(i => $"{i}:$(l) {i}\""), containers.Calls.Where(c => c.Task == "train").Select(c => c.Argv[1]));
        var expected = JsonSerializer.Serialize(numbers.Select(i => i.Contains('1', StringComparison.Ordinal) ? $"said good {i}" : $"said label of $(l) {i}\" {i}"), Relaxed);
        Assert.Equal(expected, containers.After("take", "--list"));
        Assert.Equal(JsonSerializer.Serialize(numbers.Select(i => $"label of $(l) {i}\""), Relaxed), containers.ReadTexts["take"]);
        Assert.Equal(count, containers.Calls.Count(c => c.Task == "check"));
        Assert.Equal(count, JsonSerializer.Deserialize<string[]>(containers.After("all", "--inputs"))!.Length);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("b", false)]
    [InlineData("abc", false)]
    [InlineData("b", true)]
    [InlineData("abc", true)]
    public void Reader_of_a_failed_iteration_is_skipped_alone(string failing, bool isStored)
    {
        var containers = new Containers().Writes("make", "items", """["a","b","c"]""")
            .Makes("trial", "data", c => $"data {c.Argv[1]}").Ends("trial", c => failing.Contains(c.Argv[1], StringComparison.Ordinal) ? 3 : 0)
            .Makes("said", "said", c => $"said {c.Argv[1]}");
        var run = isStored ? InStore.Run(new TolerantChain(), containers) : new TolerantChain().Run(containers);

        Assert.True(run.Reason is "Succeeded" or "Completed", run.Reason);
        Assert.Equal(3 - failing.Length, containers.Calls.Count(c => c.Task == "read"));
        Assert.Equal("""["said a","said b","said c"]""", containers.After("take", "--list"));
        Assert.Equal(failing.Length == 0, containers.Calls.Any(c => c.Task == "all"));
    }

    [Fact]
    public void Loop_inside_a_loop_stands_beside_tasks_and_has_parts_of_its_own()
    {
        var containers = new Containers().Writes("make", "items", """["x","y","z"]""")
            .Makes("list", "items", c => c.Combination switch { 0 => """["1","2"]""", 1 => "[]", _ => """["3"]""" })
            .Makes("first", "said", c => $"<{c.Argv[1]}>").Makes("second", "said", c => $"{c.Argv[1]}!").Makes("row", "said", c => c.Argv[1]);
        var run = new NestedChain().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        string[] rows = ["""["2 <x.1>!","2 <x.2>!"]""", "[]", """["2 <z.3>!"]"""];
        Assert.Equal(rows, containers.Calls.Where(c => c.Task == "row").OrderBy(c => c.Combination).Select(c => c.Argv[1]));
        Assert.Equal(rows, JsonSerializer.Deserialize<string[]>(containers.After("take", "--list"))!);
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
