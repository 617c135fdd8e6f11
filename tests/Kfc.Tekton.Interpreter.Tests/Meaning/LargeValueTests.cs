namespace Kfc.Tekton.Interpreter.Tests;

public sealed class LargeValueTests
{
    [Theory]
    [InlineData("yes\n", "yes")]
    [InlineData("$(TEXT) $$ 'a' \"b\"\n\n", "$(TEXT) $$ 'a' \"b\"\n")]
    [InlineData("\n", "")]
    [InlineData("", "")]
    public void Small_text_of_a_large_output_is_a_value_and_a_file(string written, string expected)
    {
        var containers = new Containers().Writes("large", "said", written).Writes("other", "said", "yes");
        var run = new LargeValues().Run(containers);

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
        Assert.Equal(expected, containers.ReadTexts["as-file"]);
        Assert.Equal($"<{expected}>", containers.ReadTexts["composed"]);
        Assert.Equal(expected, containers.After("as-value", "--text"));
        Assert.Equal(expected, containers["as-value"].Env["TEXT"]);
        Assert.Equal(expected == "yes", run.Started.Contains("said-yes"));
        Assert.Equal(expected != "yes", run.Started.Contains("said-else"));
        Assert.Equal(expected == "yes", run.Started.Contains("same"));
    }

    [Fact]
    public void Text_beyond_small_outputs_arrives_as_a_file()
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"line {i} $(x) 'q'\n"));
        var containers = new Containers().Writes("large", "said", text);
        var run = new LargeValues(asValue: false).Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(text[..^1], containers.ReadTexts["as-file"]);
        Assert.Equal($"<{text[..^1]}>", containers.ReadTexts["composed"]);
    }

    [Fact]
    public void Text_beyond_small_outputs_is_no_value()
    {
        var containers = new Containers().Writes("large", "said", new string('x', 5000));
        var run = new LargeValues().Run(containers);

        Assert.Equal("Failed", run.Reason);
        Assert.DoesNotContain(containers.Calls, c => c.Task == "as-value");
    }

    [Fact]
    public void Text_beyond_small_outputs_reaches_every_iteration_as_a_file()
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"line {i} $(x) 'q'\n"));
        var containers = new Containers().Writes("make", "items", """["a","b"]""").Writes("large", "said", text).Writes("unread", "said", text);
        var run = new LargeValuesInLoops().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(text[..^1], containers.ReadTexts["as-file"]);
        Assert.Equal($"said.said<{text[..^1]}>", containers.ReadTexts["composed"]);
        Assert.All(new[] { "as-file", "composed", "unread" }, task => Assert.Equal(2, containers.Calls.Count(c => c.Task == task)));
    }

    [Theory]
    [InlineData("yes\n", new[] { "ayes", "byes" })]
    [InlineData("no", new string[0])]
    public void Small_text_of_a_large_output_is_a_value_of_iterations(string written, string[] texts)
    {
        var containers = new Containers().Writes("make", "items", """["a","b"]""").Writes("large", "said", written);
        var run = new LargeValuesInLoops(asValue: true).Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(texts, containers.Calls.Where(c => c.Task == "as-value").Select(c => c.Argv[1]));
    }
}
