using Kfc.Scenarios;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Several containers in one pod.</summary>
public sealed class PodTests
{
    private readonly List<string> _programs = [];

    [Theory]
    [InlineData("plain")]
    [InlineData("with 'quotes' and \"more\"\nlines")]
    public void Containers_before_and_beside_the_main_one(string text)
    {
        var calls = new List<ContainerCall>();
        var run = Carry(new Talks(), calls, Talk, ("text", text));

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal(2, calls.Count(c => c.Image == "author:1"));
        foreach (var (task, said) in new[] { ("talk", text), ("again", $"said {text}") })
        {
            var own = calls.Where(c => c.Task == task).ToList();
            Assert.Equal(["first " + said], own.Single(c => c.Image == "init:1").Argv.Skip(1));
            Assert.Equal(said, own.Single(c => c.Image == "init:2").Env["TEXT"]);
            Assert.Equal([said], own.Single(c => c.Image == "sidecar:1").Argv.Skip(1));
            Assert.True(own.FindIndex(c => c.Image == "init:1") < own.FindIndex(c => c.Image == "init:2"));
            Assert.Equal("author:1", own[^1].Image);
            Assert.Equal(["--text", said], own[^1].Argv.Take(2));
        }

        Assert.Equal("loud", calls.Single(c => c is { Task: "again", Image: "author:1" }).Env["MODE"]);
    }

    [Fact]
    public void Nothing_comes_after_a_first_container_that_fails()
    {
        var calls = new List<ContainerCall>();
        var run = Carry(new Talks(), calls, call => call.Image == "init:1" ? 1 : Talk(call));

        Compiled.Ended(run, Phase.Failed);
        Assert.DoesNotContain(calls, c => c.Image is "init:2" or "author:1");
    }

    [Fact]
    public void A_failing_sidecar_fails_nothing()
    {
        var calls = new List<ContainerCall>();
        var run = Carry(new Talks(), calls, call => call.Image == "sidecar:1" ? 1 : Talk(call));

        Compiled.Ended(run, Phase.Succeeded);
    }

    [Fact]
    public void Steps_share_their_workspaces()
    {
        var calls = new List<ContainerCall>();
        var run = Carry(new Builds(), calls, Build);

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal(["author:fetch", "author:build", "author:tell", "author:fetch", "author:build", "author:tell"], calls.Select(c => c.Image));
        Assert.Equal(["/workspace/source", "one", "false", "[]"], calls[0].Argv.Skip(1));
        Assert.Equal(["/workspace/source", "told one", "true", "[/cache]"], calls[3].Argv.Skip(1));
        Assert.Equal(["--name", "told one"], calls[4].Argv.TakeLast(2));
        Assert.Equal("#!/bin/sh\necho \"told one\"; echo $(date) $$ > /workspace/source/log", _programs[1]);
        Assert.Equal("/workspace/source/home/deep", calls[5].Env["DEEP"]);
    }

    private static int Talk(ContainerCall call)
    {
        switch (call.Image)
        {
            case "init:1":
                call.Files.Write("/in/first", call.Argv[^1]);
                break;
            case "init:2":
                Assert.Equal("first " + call.Argv[^1], call.Files.Read("/in/first"));
                call.Files.Write("/in/second", call.Argv[^1]);
                break;
            case "author:1":
                Assert.Equal(call.Argv[1], call.Files.Read("/notes/second"));
                call.Files.Write(call.Argv[^1], $"said {call.Argv[1]}\n");
                break;
        }

        return 0;
    }

    private int Build(ContainerCall call)
    {
        switch (call.Image)
        {
            case "author:fetch":
                Assert.Equal(call.Argv[2] != "one", File.Exists(call.Files.Host("/workspace/source/fetched")));
                call.Files.Write("/workspace/source/fetched", call.Argv[2]);
                break;
            case "author:build":
                _programs.Add(Program(call));
                break;
            case "author:tell":
                call.Files.Write(call.Argv[^1], $"told {call.Files.Read("/workspace/source/fetched")}");
                break;
        }

        return 0;
    }

    private static string Program(ContainerCall call) => call.Files.Read(call.Argv[0]);

    private static RunOutcome Carry(Pipeline pipeline, List<ContainerCall> calls, Func<ContainerCall, int> carry, params (string Name, string Value)[] parameters) =>
        ArgoRun.Run(Compiled.Yaml(pipeline, parameters), new()
        {
            Container = call =>
            {
                calls.Add(call);
                return carry(call);
            },
        });
}
