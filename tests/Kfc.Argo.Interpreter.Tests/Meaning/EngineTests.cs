namespace Kfc.Argo.Interpreter.Tests;

/// <summary>What Argo has of its own.</summary>
public sealed class EngineTests
{
    [Theory]
    [InlineData("true", "go-on")]
    [InlineData("false", "stop")]
    public void Somebody_answers(string yes, string ran)
    {
        var containers = new Containers();
        var answers = new Dictionary<string, string> { ["yes"] = yes, ["comment"] = "it's \"fine\" $$\n" };
        var run = Compiled.Execute(Compiled.Yaml(new Asked()), containers, o => o with { Answer = _ => answers });

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal([ran], containers.Ran());
        Assert.Equal(yes == "true" ? "it's \"fine\" $$\n" : "", containers.After(ran, "--text"));
    }

    [Fact]
    public void Files_from_elsewhere()
    {
        var containers = new Containers();
        var remote = new Dictionary<string, string> { ["https://example.org/rows.csv"] = "1,2\n" };
        Compiled.Ended(Compiled.Execute(Compiled.Yaml(new Imported()), containers, o => o with { Remote = remote }), Phase.Succeeded);

        Assert.Equal("1,2\n", containers.ReadTexts["read"]);
    }

    [Theory]
    [InlineData("a", "first second third third")]
    [InlineData("{x} \"'\n", "first second third third")]
    public void Locks_and_answers_from_the_cache(string text, string ran)
    {
        var containers = new Containers();
        var cache = new Dictionary<string, Node>(StringComparer.Ordinal);
        var yaml = Compiled.Yaml(new LockedAndCached(), ("text", text));
        for (var i = 0; i < 2; i++)
        {
            var run = Compiled.Execute(yaml, containers, o => o with { Cache = cache, MayCreateConfigMaps = true });
            Compiled.Ended(run, Phase.Succeeded);
            var first = run.Leaves.SingleOrDefault(n => n.CallName == "first");
            var second = run.Leaves.Single(n => n.CallName == "second");
            Assert.True(first is null || first.End <= second.Start || second.End <= first.Start);
            Assert.Equal("first.said", containers.After("third", "--text"));
        }

        Assert.Equal(ran.Replace("third third", "third second third", StringComparison.Ordinal).Split(' ').Order(), containers.Ran().Order());
        Compiled.Execute(Compiled.Yaml(new LockedAndCached(), ("text", text + "!")), containers, o => o with { Cache = cache, MayCreateConfigMaps = true });
        Assert.Equal(2, containers.Ran().Count(t => t == "first"));
    }

    [Fact]
    public void Answers_without_an_age_hold_for_ever()
    {
        var containers = new Containers();
        var cache = new Dictionary<string, Node>(StringComparer.Ordinal);
        var yaml = Compiled.Yaml(new CachedForEver());
        for (var i = 0; i < 2; i++)
            Compiled.Ended(Compiled.Execute(yaml, containers, o => o with { Cache = cache, MayCreateConfigMaps = true }), Phase.Succeeded);

        Assert.Equal(["named", "plain", "switched"], containers.Ran().Order(StringComparer.Ordinal));
        Assert.Contains("maxAge: \"\"", yaml, StringComparison.Ordinal);
    }
}
