using System.Text.Json;
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
}
