namespace Kfc.Tekton.Interpreter.Tests;

public sealed class LoopTests
{
    [Fact]
    public void Collected_values_have_the_order_of_the_items()
    {
        var containers = new Containers().Writes("best", "index", "10\n");
        var run = new Sweep().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"d={i}"), Enumerable.Range(0, 12).Select(i => containers.After($"try-{i}", "--text")));
        Assert.Equal(
            "[" + string.Join(',', Enumerable.Range(0, 12).Select(i => $"\"try-{i}.said\"")) + "]",
            containers.After("best", "--names"));
        Assert.Equal("try-10.said", containers.After("use", "--text"));
    }

    [Fact]
    public void Parallelism_bounds_what_runs_together()
    {
        var run = new Sweep().Run(new Containers());

        Assert.Equal(3, run.Waves.Max(w => w.Length));
    }

    [Fact]
    public void Index_outside_of_the_list_fails()
    {
        var run = new Sweep().Run(new Containers().Writes("best", "index", "12"));

        Assert.Equal("Failed", run.Reason);
        Assert.DoesNotContain("use", run.Tasks.Values.Where(t => t.State == TaskState.Succeeded).Select(t => t.Name));
    }

    [Theory]
    [InlineData("quote \" backslash \\ tab\t and\nnewline")]
    [InlineData("a,b]['{}")]
    public void Collected_texts_are_escaped_in_the_list(string text)
    {
        var containers = new Containers().Writes("try-1", "said", text).Writes("best", "index", "1");
        new Sweep().Run(containers);

        var names = System.Text.Json.JsonSerializer.Deserialize<string[]>(containers.After("best", "--names"))!;
        Assert.Equal(text, names[1]);
        Assert.Equal(12, names.Length);
        Assert.Equal(text, containers.After("use", "--text"));
    }

    [Fact]
    public void List_given_when_compiling()
    {
        var containers = new Containers();
        var run = new Sweep().Run(containers, ("depths", "[7]"));

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal("d=7", containers.After("try-0", "--text"));
        Assert.Equal("try-0.said", containers.After("use", "--text"));
    }

    [Fact]
    public void Fields_of_records_and_a_branch_in_the_body()
    {
        var containers = new Containers();
        var run = new Records().Run(containers);

        Assert.True(run.Reason is "Completed" or "Succeeded");
        Assert.Equal("4", containers.After("one-0", "--text"));
        Assert.Equal("8", containers.After("one-1", "--text"));
        Assert.Equal("one-1.said", containers.After("two-1", "--text"));
        Assert.DoesNotContain("deep-0", run.Started);
        Assert.Equal("$(params.x)", containers.After("deep-1", "--text"));
    }
}
