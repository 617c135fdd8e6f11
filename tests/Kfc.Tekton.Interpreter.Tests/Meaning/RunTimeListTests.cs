using System.Text.Json;
using Kfc.Ir;
using Kfc.Scenarios;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Loops over lists that only the run knows.</summary>
public sealed class RunTimeListTests
{
    /// <summary>Many in one list, as each pod takes its time.</summary>
    public static TheoryData<string[]> HostileTexts => [.. HostileTextTests.Texts.Select(t => t.Data).Chunk(15)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(12)]
    public void One_task_per_item_and_all_values_in_the_order_of_the_items(int count)
    {
        var containers = new Containers()
            .Writes("lists", "items", JsonSerializer.Serialize(Enumerable.Range(0, count).Select(i => $"w{i}")))
            .Makes("each", "said", c => $"said {c.Argv[1]}\n");
        var run = new RunTimeList().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"w{i}@{i}"), containers.Calls.Where(c => c.Task == "each").Select(c => $"{c.Argv[1]}@{c.Env["AT"]}"));
        var expected = "[" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"said w{i}\"")) + "]";
        Assert.Equal(expected, containers.After("take", "--list"));
        Assert.Equal(expected, containers.ReadTexts["take"]);
        Assert.Equal("after", run.Started.Last());
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Items_and_what_is_made_of_them_arrive_byte_for_byte(string[] texts)
    {
        var containers = new Containers()
            .Writes("lists", "items", JsonSerializer.Serialize(texts))
            .Makes("each", "said", c => $"{c.Argv[1]}\n");
        var run = new RunTimeList().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(texts, containers.Calls.Where(c => c.Task == "each").Select(c => c.Argv[1]));
        Assert.Equal(texts, containers.Calls.Where(c => c.Task == "each").Select(c => c.Env["TEXT"]));
        Assert.Equal(texts, JsonSerializer.Deserialize<string[]>(containers.After("take", "--list"))!);
    }

    [Theory]
    [InlineData(0, "few", "none")]
    [InlineData(1, "few", "none")]
    [InlineData(3, "second", "again number n2")]
    public void Counts_ranges_and_loops_over_what_loops_made(int count, string taken, string chosen)
    {
        var containers = new Containers()
            .Writes("make", "items", JsonSerializer.Serialize(Enumerable.Repeat("x, \"]", count)))
            .Makes("number", "said", c => $"number {c.Argv[1]}")
            .Makes("again", "said", c => $"again {c.Argv[1]}");
        var run = new RunTimeListUses().Run(containers);

        Assert.True(run.Reason is "Succeeded" or "Completed", run.Reason);
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"n{i}"), containers.Calls.Where(c => c.Task == "number").Select(c => c.Argv[1]));
        Assert.Single(containers.Calls, c => c.Task is "second" or "few");
        Assert.Contains(containers.Calls, c => c.Task == taken);
        Assert.Equal(chosen, containers.After("chosen", "--text"));
    }

    [Fact]
    public void Several_tasks_of_an_iteration_with_branches_and_files()
    {
        var containers = new Containers()
            .Writes("make", "trials", """[ {"depth": 3, "label": "$(x) \\ \"q\"\nend"}, {"label": "b", "depth": 8} ]""")
            .Makes("write", "data", c => $"file {c.Argv[1]}")
            .Makes("last", "said", c => $"last {c.Argv[1]}");
        var run = new RunTimeListBody().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(["p0:$(x) \\ \"q\"\nend", "p1:b"], containers.Calls.Where(c => c.Task == "write").Select(c => c.Argv[1]));
        Assert.Equal("deep outer.said", Assert.Single(containers.Calls, c => c.Task == "deep").Argv[1]);
        Assert.Equal(["flat", "deep.said"], containers.Calls.Where(c => c.Task == "last").Select(c => c.Argv[1]));
        Assert.Equal("""["last flat","last deep.said"]""", containers.After("take", "--list"));
        Assert.Equal("""["flat","deep.said"]""", containers.ReadTexts["take"]);
        Assert.Equal(["read", "read", "one"], containers.Calls.Where(c => c.Argv.Contains("--input") && c.Task != "take").Select(c => c.Task).OrderDescending(StringComparer.Ordinal));
        Assert.Equal("file p1:b", containers.ReadTexts["one"]);
        Assert.Equal(2, JsonSerializer.Deserialize<string[]>(containers.After("all", "--inputs"))!.Length);
    }

    [Fact]
    public void Container_whose_failure_is_ignored_holds_up_no_other()
    {
        var containers = new Containers().Writes("make", "items", """["a","b"]""").Ends("told", c => c.Combination == 1 ? 3 : 0).Makes("last", "said", c => c.Argv[1]);
        foreach (var run in new[] { new RunTimeListTolerant().Run(containers), InStore.Run(new RunTimeListTolerant(), containers) })
        {
            Assert.Equal("Succeeded", run.Reason);
            Assert.Equal("""["first.said","first.said"]""", containers.After("take", "--list"));
        }

        Assert.Equal(4, containers.Calls.Count(c => c.Task == "told"));
    }

    [Theory]
    [InlineData(false, "b.said")]
    [InlineData(true, null)]
    public void Element_is_read_where_the_whole_list_was(bool hasHole, string? used)
    {
        var containers = new Containers().Writes("make", "items", """["a","b"]""").Writes("best", "index", "1")
            .Makes("try", "said", c => $"{c.Argv[1]}.said").Ends("try", c => hasHole && c.Argv[1] == "a" ? 3 : 0);
        var run = new RunTimeListBest().Run(containers);

        Assert.Equal("Succeeded", run.Reason == "Completed" ? "Succeeded" : run.Reason);
        Assert.Equal(used, containers.Calls.Any(c => c.Task == "use") ? containers.After("use", "--text") : null);
    }

    [Fact]
    public void Reader_of_an_element_is_refused_where_a_hole_would_skip_it()
    {
        var refused = Assert.Single(Compiled.Compile(new Holes()).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("KFC3058", refused.Code);
        Assert.StartsWith("'third' reads one element", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_may_have_the_names_of_added_steps()
    {
        var containers = new Containers().Writes("make", "items", """["a"]""").Makes("upload", "said", c => $"<{c.Argv[1]}>");
        var run = new RunTimeListNames().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(["make", "publish", "stage-publish", "upload", "take"], containers.Calls.Select(c => c.Task));
        Assert.Equal("""["<stage-publish.said>"]""", containers.After("take", "--list"));
    }

    [Fact]
    public void Failing_item_fails_the_run_and_the_others_are_let_finish()
    {
        var containers = new Containers().Writes("lists", "items", """["a","b","c"]""").Ends("each", c => c.Argv[1] == "b" ? 3 : 0);
        var run = new RunTimeList().Run(containers);

        Assert.Equal("Failed", run.Reason);
        Assert.Equal(["a", "b", "c"], containers.Calls.Where(c => c.Task == "each").Select(c => c.Argv[1]));
        Assert.DoesNotContain(containers.Calls, c => c.Task is "take" or "after");
    }

    [Theory]
    [InlineData("no list")]
    [InlineData("[1]")]
    [InlineData("""["a" "b"]""")]
    [InlineData("""["a",]""")]
    [InlineData("""["a"] x""")]
    public void Text_that_is_no_list_of_the_type_stops_before_the_loop(string list)
    {
        var containers = new Containers().Writes("lists", "items", list);
        var run = new RunTimeList().Run(containers);

        Assert.Equal("Failed", run.Reason);
        Assert.Equal(["lists"], containers.Calls.Select(c => c.Task));
    }

    [Fact]
    public void More_items_than_a_matrix_takes_stop_before_the_loop()
    {
        var containers = new Containers().Writes("make", "items", "[" + string.Join(',', Enumerable.Repeat("\"\"", 257)) + "]");
        var run = new RunTimeListUses().Run(containers);

        Assert.Equal("Failed", run.Reason);
        Assert.DoesNotContain(containers.Calls, c => c.Task == "number");
        Assert.Contains("257 items, and a loop can have 256", run.Tasks.Values.Single(t => t.State == TaskState.Failed).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""["a","b","c"]""", "", true)]
    [InlineData("""["a","b","c"]""", "b", false)]
    [InlineData("""["a","b","c"]""", "c", false)]
    [InlineData("""["a"]""", "a", false)]
    [InlineData("[]", "", true)]
    public void Reader_of_a_list_with_a_failed_iteration_is_skipped_and_the_run_goes_on(string items, string failing, bool complete)
    {
        var containers = new Containers().Writes("make", "items", items).Ends("each", c => c.Argv[1] == failing ? 3 : 0);
        var run = new RunTimeListFailures().Run(containers);

        Assert.Equal(complete ? "Succeeded" : "Completed", run.Reason);
        Assert.Equal(complete, containers.Calls.Any(c => c.Task == "take"));
        Assert.Equal(complete, containers.Calls.Any(c => c.Task == "more"));
        Assert.Contains(containers.Calls, c => c.Task == "after");
        Assert.Equal(JsonSerializer.Deserialize<string[]>(items)!.Length, containers.Calls.Count(c => c.Task == "each"));
    }

    [Theory]
    [InlineData(null, new[] { "1 one", "2 it's \"two\"" })]
    [InlineData("""[{"depth":7,"label":"x"}]""", new[] { "7 x" })]
    [InlineData("[]", new string[0])]
    public void List_parameter_of_a_loop_of_one_task_is_given_when_the_run_is_submitted(string? given, string[] texts)
    {
        var containers = new Containers();
        var options = new RunOptions { Container = containers.Run };
        if (given is not null)
            options = options with { Parameters = new Dictionary<string, ParamValue> { ["trials"] = ParamValue.Of(given) } };
        var run = TektonRun.Run(Compiled.Yaml(new RunTimeParameter()), options);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(texts, containers.Calls.Where(c => c.Task == "each").Select(c => c.Argv[1]));
        Assert.Equal(texts.Length, JsonSerializer.Deserialize<string[]>(containers.After("take", "--list"))!.Length);
    }

    [Fact]
    public void List_parameter_that_the_kubelet_would_rewrite_stops_the_run()
    {
        var containers = new Containers();
        var given = new Dictionary<string, ParamValue> { ["trials"] = ParamValue.Of("""[{"depth":1,"label":"$(HOME)"}]""") };
        var run = TektonRun.Run(Compiled.Yaml(new RunTimeParameter()), new() { Container = containers.Run, Parameters = given });

        Assert.Equal("Failed", run.Reason);
        Assert.Empty(containers.Calls);
    }

    [Fact]
    public void Loop_inside_a_loop_over_lists_of_the_run()
    {
        var containers = new Containers()
            .Writes("make", "trials", """[{"depth":2,"label":"a, ]"},{"depth":11,"label":"b\""},{"depth":0,"label":"c"}]""")
            .Writes("make", "items", """["p","q","\\"]""")
            .Makes("cell", "said", c => c.Argv[1]);
        var run = new RunTimeListNested().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        var row = Enumerable.Range(0, 11).Select(i => $"1.{i}:b\"{i}").ToArray();
        Assert.Equal(["0.0:a, ]0", "0.1:a, ]1", .. row], containers.Calls.Where(c => c.Task == "cell").Select(c => c.Argv[1]));
        Assert.Equal(row, JsonSerializer.Deserialize<string[]>(containers.After("take", "--list"))!);
        Assert.Equal(["pp", "pq", "p\\", "qp", "qq", "q\\", "\\p", "\\q", "\\\\"], containers.Calls.Where(c => c.Task == "pair").Select(c => c.Argv[1]));
        Assert.Equal("3", containers.After("rows", "--text"));
    }

    [Fact]
    public void Loop_inside_a_loop_over_empty_lists()
    {
        var containers = new Containers().Writes("make", "trials", """[{"depth":0,"label":"a"},{"depth":0,"label":"b"}]""");
        var run = new RunTimeListNested().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal("[]", containers.After("take", "--list"));
        Assert.Equal("0", containers.After("rows", "--text"));
        Assert.DoesNotContain(containers.Calls, c => c.Task is "cell" or "pair");
    }
}
