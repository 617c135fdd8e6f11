namespace Kfc.Tekton.Interpreter.Tests;

public sealed class BranchTests
{
    private static readonly string[] True =
        ["ge", "eq", "rows", "ready", "label", "label-ne", "mode", "both", "neither"];

    private static readonly string[] False = ["lt", "ne", "not-ready", "not-mode", "dry", "either"];

    [Fact]
    public void Conditions_compare_numbers_by_value_and_texts_exactly()
    {
        var containers = new Containers()
            .Writes("m", "score", "10.50\n").Writes("m", "rows", "9007199254740993").Writes("m", "ready", "True\n").Writes("m", "label", "\"he said\"\n\n");
        var run = new Conditions().Run(containers);

        Assert.Equal("Completed", run.Reason);
        Assert.Equal(True.Order(), containers.Calls.Select(c => c.Task).Where(t => t != "m").Order());
        Assert.All(False, t => Assert.Equal(SkipReason.When, run[t].Reason));
    }

    [Fact]
    public void Conditions_follow_the_parameters()
    {
        var containers = new Containers().Writes("m", "score", "10.5").Writes("m", "label", "x");
        new Conditions().Run(containers, ("limit", "100"), ("mode", "quick"), ("dry", "true"));

        Assert.Equal(["dry", "either", "eq", "lt", "not-mode", "not-ready"], containers.Calls.Select(c => c.Task).Where(t => t != "m").Order());
    }

    [Theory]
    [InlineData("0.95", "true", "high high-next inner-yes")]
    [InlineData("0.9", "false", "high high-next inner-no")]
    [InlineData("0.6", "true", "middle")]
    [InlineData("0.1", "true", "low")]
    public void First_arm_that_holds_runs_and_the_join_always(string score, string ready, string expected)
    {
        var containers = new Containers().Writes("m", "score", score).Writes("high-next", "ready", ready);
        var run = new Arms().Run(containers);

        Assert.Equal("Completed", run.Reason);
        Assert.Equal($"m {expected} join", string.Join(' ', containers.Calls.Select(c => c.Task)));
    }

    [Theory]
    [InlineData("0.9", "true", "big.said", "file-a.data")]
    [InlineData("0.1", "false", "small.said", "file-b.data")]
    [InlineData("0.9", "false", "big.said", "file-b.data")]
    public void Choose_delivers_what_the_taken_arm_made(string score, string ready, string text, string file)
    {
        var containers = new Containers().Writes("m", "score", score).Writes("m", "ready", ready);
        var run = new Choices().Run(containers);

        Assert.Equal("Completed", run.Reason);
        Assert.Equal(text, containers.After("use", "--text"));
        Assert.Equal(file, containers.ReadTexts["read"]);
    }

    [Theory]
    [InlineData("two\nlines\n\n", "two\nlines\n")]
    [InlineData("'q' \"d\" `b` \\n $HOME {{x}}\n", "'q' \"d\" `b` \\n $HOME {{x}}")]
    public void Choose_keeps_the_text(string written, string value)
    {
        var containers = new Containers().Writes("m", "score", "1").Writes("big", "said", written);
        new Choices().Run(containers);

        Assert.Equal(value, containers.After("use", "--text"));
    }

    [Theory]
    [InlineData("0.95", "3", 180)]
    [InlineData("0.5", "3", 120)]
    [InlineData("0.95", "1", 120)]
    public void Conditions_that_are_the_same_in_all_copies_of_a_body_are_computed_once(string score, string limit, int calls)
    {
        var containers = new Containers().Writes("m", "score", score).Writes("other", "score", "0.1");
        var run = new SameConditions().Run(containers, ("limit", limit));

        Assert.Equal("Completed", run.Reason);
        Assert.Equal(calls, containers.Calls.Count(c => c.Task is not ("m" or "other")));
        Assert.Equal(limit == "1" ? 2 : 3, run.Started.Count(t => t.StartsWith("kfc-if-", StringComparison.Ordinal)));
    }
}
