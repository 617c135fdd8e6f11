using System.Text.Json;
using Kfc.Ir;
using Kfc.Scenarios;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Loops of exit handlers over lists that tasks before them made.</summary>
public sealed class HandlerLoopTests
{
    private static readonly string[] Hostile = [.. HostileTextTests.Texts.Select(t => t.Data).Take(12)];

    public static TheoryData<bool> Stores => [false, true];

    [Theory]
    [InlineData(0, false)]
    [InlineData(12, false)]
    [InlineData(3, true)]
    public void One_task_per_item_whatever_became_of_the_run(int count, bool fails)
    {
        var items = Enumerable.Range(0, count).Select(i => $"w{i}").ToArray();
        var containers = new Containers().Writes("make", "items", JsonSerializer.Serialize(items)).Ends("work", c => fails && c.Argv[1] == "w1" ? 3 : 0);
        var run = new HandlerOverList().Run(containers);

        var status = fails ? "Failed" : "Succeeded";
        Assert.Equal(status, run.Reason);
        Assert.Equal(items.Select((w, i) => $"{i}:{w} {status}"), Said(containers, "clean"));
        Assert.Equal(status, containers.After("told", "--text"));
        Assert.Equal(!fails, containers.Calls.Any(c => c.Task == "take"));
    }

    [Theory]
    [InlineData("", "count second take told")]
    [InlineData("b", "count told")]
    public void Handler_of_a_collected_list_is_skipped_when_an_iteration_failed(string failing, string expected)
    {
        var containers = new Containers().Writes("make", "items", """["a","b","c"]""").Ends("work", c => c.Argv[1] == failing ? 1 : 0);
        var run = new HandlerOfCollected().Run(containers);

        Assert.Equal(failing.Length > 0 ? "Failed" : "Succeeded", run.Reason);
        Assert.Equal(expected, string.Join(' ', containers.Calls.Select(c => c.Task).Where(t => t is not ("make" or "work")).Order(StringComparer.Ordinal)));
        Assert.Equal("3", containers.After("count", "--text"));
    }

    [Fact]
    public void Items_arrive_byte_for_byte()
    {
        var containers = new Containers().Writes("make", "items", JsonSerializer.Serialize(Hostile));
        var run = new HandlerOverList().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(Hostile.Select((w, i) => $"{i}:{w} Succeeded"), Said(containers, "clean"));
    }

    [Theory]
    [InlineData(3, "")]
    [InlineData(0, "no list")]
    public void Loop_is_skipped_when_its_list_was_never_made_and_other_handlers_run(int exit, string list)
    {
        var containers = new Containers().Ends("make", _ => exit).Writes("make", "items", list);
        var run = new HandlerOverList().Run(containers);

        Assert.Equal("Failed", run.Reason);
        Assert.Equal(["make", "told"], containers.Calls.Select(c => c.Task));
        Assert.Equal("Failed", containers.After("told", "--text"));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Several_tasks_of_an_iteration_with_files_and_the_status(bool inStore)
    {
        foreach (var fails in (bool[])[false, true])
        {
            var containers = new Containers()
                .Writes("make", "trials", """[{"depth":3,"label":"a \"q\""},{"depth":4,"label":"b"}]""")
                .Makes("write", "data", c => $"file {c.Argv[1]}")
                .Ends("work", _ => fails ? 1 : 0);
            var run = inStore ? InStore.Run(new HandlerOverRecords(), containers) : new HandlerOverRecords().Run(containers);

            Assert.Equal(fails ? "Failed" : "Succeeded", run.Reason);
            Assert.Equal(["p0:a \"q\"", "p1:b"], Said(containers, "write"));
            Assert.Equal(fails ? ["lost a \"q\"", "lost b"] : [], Said(containers, "alarm"));
            Assert.Equal(2, containers.Calls.Count(c => c.Task == "read"));
            Assert.Equal("file p1:b", containers.ReadTexts["read"]);
        }
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "")]
    [InlineData(true, "m")]
    [InlineData(false, "other")]
    public void Lists_worked_out_from_what_one_task_made(bool ready, string failing)
    {
        var containers = new Containers().Writes("make", "items", """["a, \"]","b"]""").Writes("other", "items", """["o"]""")
            .Writes("m", "ready", ready ? "true" : "false").Ends(failing, _ => 1);
        new HandlerOverParts().Run(containers);

        Assert.Equal(["n5", "n6"], Said(containers, "number"));
        Assert.Equal(failing.Length > 0 ? [] : ready ? ["a, \"]", "b"] : ["o"], Said(containers, "chosen"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Handler_of_a_part_runs_over_a_list_and_the_rest_goes_on_after_it(bool fails)
    {
        var containers = new Containers().Writes("make", "items", """["a","b"]""").Ends("inside", _ => fails ? 1 : 0).Makes("clean", "said", c => $"said {c.Argv[1]}");
        var run = new HandlerOfAPartOverList().Run(containers);

        Assert.Equal(fails ? "Failed" : "Succeeded", run.Reason);
        Assert.Equal(fails ? ["a Failed", "b Failed"] : ["a Succeeded", "b Succeeded"], Said(containers, "clean"));
        Assert.Equal(2, containers.Calls.Count(c => c.Task == "sweep"));
        Assert.Equal(!fails, containers.Calls.Exists(c => c.Task == "after"));
    }

    [Theory]
    [InlineData("beside")]
    [InlineData("")]
    public void Handler_of_a_part_that_does_not_ask_how_it_ended_runs_too(string failing)
    {
        var containers = new Containers().Writes("make", "items", """["a","b"]""").Ends(failing, _ => 1);
        var run = new HandlerOfAPartOverList().Run(containers);

        Assert.Equal(failing.Length > 0 ? "Failed" : "Succeeded", run.Reason);
        Assert.Equal(["a", "b"], Said(containers, "plain"));
    }

    private static IEnumerable<string> Said(Containers containers, string task) => containers.Calls.Where(c => c.Task == task).Select(c => c.Argv[1]);
}
