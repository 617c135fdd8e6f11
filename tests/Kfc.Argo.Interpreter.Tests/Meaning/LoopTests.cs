using System.Text.Json;

namespace Kfc.Argo.Interpreter.Tests;

public sealed class LoopTests
{
    [Fact]
    public void Collected_values_have_the_order_of_the_items()
    {
        var containers = new Containers().Writes("best", "index", "10\n");
        var run = new Sweep().Run(containers);

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"d={i}"), Enumerable.Range(0, 12).Select(i => containers.After($"try-{i}", "--text")));
        Assert.Equal(
            "[" + string.Join(',', Enumerable.Range(0, 12).Select(i => $"\"try-{i}.said\"")) + "]",
            containers.After("best", "--names"));
        Assert.Equal("try-10.said", containers.After("use", "--text"));
    }

    [Fact]
    public void Parallelism_bounds_what_runs_together() => Assert.Equal(3, new Sweep().Run(new()).MostTogether(""));

    [Theory]
    [InlineData("", "free reads")]
    [InlineData("a", "free reads")]
    [InlineData("b", "free")]
    public void Missing_element_that_a_nested_pipeline_is_given_skips_its_readers(string failing, string expected)
    {
        var containers = new Containers().Writes("make", "items", """["a","b"]""").Ends("try-0", _ => failing == "a" ? 1 : 0).Ends("try-1", _ => failing == "b" ? 1 : 0);
        var run = new HoleInParameter().Run(containers);

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal(expected.Split(' '), containers.Ran().Where(t => t is "free" or "reads").Order());
    }

    [Theory]
    [InlineData("a", "all beside chosen count decided inside last")]
    [InlineData("b", "beside count")]
    public void Missing_element_is_missing_wherever_it_goes(string failing, string expected)
    {
        var containers = new Containers().Writes("make", "items", """["a","b"]""").Writes("all", "index", "0")
            .Ends("try-0", _ => failing == "a" ? 1 : 0).Ends("try-1", _ => failing == "b" ? 1 : 0);
        var run = new HoleEverywhere().Run(containers);

        Compiled.Ended(run, Phase.Succeeded);
        string[] readers = ["all", "beside", "chosen", "count", "decided", "inside", "last"];
        Assert.Equal(expected.Split(' '), containers.Ran().Where(readers.Contains).Distinct().Order());
        Assert.Equal("2", containers.After("count", "--text"));
    }

    [Fact]
    public void Index_outside_of_the_list_fails()
    {
        var containers = new Containers().Writes("best", "index", "12");
        var run = new Sweep().Run(containers);

        Assert.True(run.Phase is Phase.Failed or Phase.Error, run.ToString());
        Assert.DoesNotContain("use", containers.Ran());
    }

    [Theory]
    [InlineData("quote \" backslash \\ tab\t and\nnewline")]
    [InlineData("a,b]['{}")]
    [InlineData("<&> $$ $(TEXT) \u2028 é 漢 😀")]
    public void Collected_texts_are_escaped_in_the_list(string text)
    {
        var containers = new Containers().Writes("try-1", "said", text).Writes("best", "index", "1");
        Compiled.Ended(new Sweep().Run(containers), Phase.Succeeded);

        var names = JsonSerializer.Deserialize<string[]>(containers.After("best", "--names"))!;
        Assert.Equal(text, names[1]);
        Assert.Equal(12, names.Length);
        Assert.Equal(text, containers.After("use", "--text"));
    }

    [Fact]
    public void Fields_of_records_and_a_branch_in_the_body()
    {
        var containers = new Containers();
        Compiled.Ended(new Records().Run(containers), Phase.Succeeded);

        Assert.Equal("4", containers.After("one-0", "--text"));
        Assert.Equal("8", containers.After("one-1", "--text"));
        Assert.Equal("one-1.said", containers.After("two-1", "--text"));
        Assert.DoesNotContain("deep-0", containers.Ran());
        Assert.Equal("$(params.x)", containers.After("deep-1", "--text"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"a\"]")]
    [InlineData("[\"a\",\"b\",\"quote \\\" back \\\\ tab \\t {b}\",\"$$ $(TEXT)\",\"1\",\"true\",\"null\",\"\"]")]
    public void List_that_only_the_run_knows(string items)
    {
        var texts = JsonSerializer.Deserialize<string[]>(items)!;
        var containers = new Containers().Writes("make", "items", items);
        var run = new DynamicSweep().Run(containers);

        Assert.Equal(texts, texts.Select((_, i) => containers.After($"try-{i}", "--text")));
        Assert.Equal(texts.Select((_, i) => $"try-{i}.said"), JsonSerializer.Deserialize<string[]>(containers.After("best", "--names")));
        Assert.InRange(run.MostTogether(""), 1, 2);
        Assert.True(run.Phase == (texts.Length > 0 ? Phase.Succeeded : run.Phase), run.ToString());
        Assert.Equal(texts.Length > 0, containers.Ran().Contains("use"));
    }

    [Fact]
    public void Failing_iteration_lets_the_others_finish_and_stops_what_follows()
    {
        var containers = new Containers().Writes("make", "items", "[\"a\",\"b\",\"c\"]").Ends("try-1", _ => 1);
        var run = new DynamicSweep().Run(containers);

        Assert.Equal(Phase.Failed, run.Phase);
        Assert.Equal(["make", "try-0", "try-1", "try-2"], containers.Ran().Order());
    }

    [Fact]
    public void Records_that_only_the_run_knows()
    {
        var containers = new Containers().Writes("make", "trials", "[{\"depth\":4,\"label\":\"x\"},{\"depth\":8,\"label\":\"a \\\"b\\\" $$\"}]");
        Compiled.Ended(new DynamicRecords().Run(containers), Phase.Succeeded);

        Assert.Equal(["0:4", "1:8"], new[] { "one-0", "one-1" }.Select(t => containers.After(t, "--text")));
        Assert.Equal("a \"b\" $$", containers.After("deep-1", "--text"));
        Assert.Equal("one-0.said", containers.After("shallow-0", "--text"));
        Assert.DoesNotContain("deep-0", containers.Ran());
        Assert.DoesNotContain("shallow-1", containers.Ran());
    }

    [Theory]
    [InlineData("[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\"]", 11)]
    [InlineData("[]", 0)]
    public void Files_of_a_loop_arrive_in_the_order_of_the_items(string items, int count)
    {
        var read = new List<string>();
        var containers = new Containers().Writes("make", "items", items).Ends("all", c =>
        {
            read.AddRange(JsonSerializer.Deserialize<string[]>(c.Argv[1])!.Select(c.Files.Read));
            return 0;
        });
        Compiled.Ended(new DynamicFiles().Run(containers), Phase.Succeeded);

        Assert.Equal(Enumerable.Range(0, count).Select(i => $"write-{i}.data"), read);
    }

    [Fact]
    public void Loops_in_loops()
    {
        var containers = new Containers().Writes("make", "items", "[\"x\",\"y\"]").Writes("row-0", "index", "1");
        Compiled.Ended(new DynamicNested().Run(containers), Phase.Succeeded);

        Assert.Equal(["x.x", "x.y", "y.x", "y.y"], new[] { "cell-0-0", "cell-0-1", "cell-1-0", "cell-1-1" }.Select(t => containers.After(t, "--text")));
        Assert.Equal("[\"cell-1-0.said\",\"cell-1-1.said\"]", containers.After("row-1", "--names"));
        Assert.Contains("first-row-counts", containers.Ran());
    }
}
