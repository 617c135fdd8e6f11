using Kfc.Scenarios;

namespace Kfc.Tekton.Interpreter.Tests;

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

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
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

        Assert.Equal("Failed", run.Reason);
        Assert.DoesNotContain(calls, c => c.Image is "init:2" or "author:1");
    }

    [Fact]
    public void A_failing_sidecar_fails_nothing()
    {
        var calls = new List<ContainerCall>();
        var run = Carry(new Talks(), calls, call => call.Image == "sidecar:1" ? 1 : Talk(call));

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
    }

    [Fact]
    public void Steps_share_their_workspaces()
    {
        var calls = new List<ContainerCall>();
        var run = Carry(new Builds(), calls, Build);

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
        Assert.Equal(["author:fetch", "author:build", "author:tell", "author:fetch", "author:build", "author:tell"], calls.Select(c => c.Image));
        Assert.Equal(["/workspace/source", "one", "false", "[]"], calls[0].Argv.Skip(1));
        Assert.Equal(["/workspace/source", "told one", "true", "[/cache]"], calls[3].Argv.Skip(1));
        Assert.Equal(["--name", "told one"], calls[4].Argv.TakeLast(2));
        Assert.Equal("#!/bin/sh\necho \"told one\"; echo $(date) $$ > /workspace/source/log", _programs[1]);
        Assert.Equal("/workspace/source/home/deep", calls[5].Env["DEEP"]);
    }

    public static TheoryData<string, bool> Lists => new()
    {
        { "[]", false }, { """["a b","$(x) \"q\"","skip"]""", false }, { "[]", true }, { """["a b","$(x) \"q\"","skip"]""", true },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Pod_of_several_containers_for_each_item_of_a_list_of_the_run(string list, bool inStore)
    {
        var items = System.Text.Json.JsonSerializer.Deserialize<string[]>(list)!;
        var containers = new Containers().Writes("make", "items", list).Writes("publish", "data", "rows");
        var calls = new List<ContainerCall>();
        var run = Carry(new Assembles(), containers, calls, inStore, call => Assembled(call, fails: false));

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
        var own = calls.Where(c => c.Task == "assemble").ToList();
        Assert.Equal(items.SelectMany(i => new[] { "author:fetch", "author:build", "author:tell" }), own.Select(c => c.Image));
        Assert.Equal(items, own.Where(c => c.Image == "author:fetch").Select(c => c.Argv[^1]));
        Assert.All(own.Where(c => c.Image == "author:fetch"), c => Assert.Equal("/workspace/source", c.Argv[1]));
        Assert.Equal(items.Select(i => $"<{i}>"), own.Where(c => c.Image == "author:build").Select(c => c.Argv[^1]));
        Assert.Equal(items, own.Where(c => c.Image == "author:tell").Select(c => c.Env["NAME"]));
        Assert.Equal(items.Select(i => $"said {i}"), System.Text.Json.JsonSerializer.Deserialize<string[]>(containers.After("take", "--list"))!);
        Assert.Equal(items.Length, System.Text.Json.JsonSerializer.Deserialize<string[]>(containers.After("all", "--inputs"))!.Length);
        Assert.Equal(items.Where(i => i != "skip").SelectMany(i => new[] { "init:1", "author:1" }), calls.Where(c => c.Task == "note").Select(c => c.Image));
        Assert.Equal(["talk-0", "talk-1"], calls.Where(c => c.Image == "sidecar:1").Select(c => c.Task));
    }

    [Fact]
    public void Attempt_of_a_pod_of_several_containers_begins_with_the_first()
    {
        var containers = new Containers().Writes("make", "items", """["a","b"]""");
        var calls = new List<ContainerCall>();
        var run = Carry(new Assembles(), containers, calls, inStore: false, call => Assembled(call, fails: true));

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
        Assert.Equal(
            ["author:fetch", "author:build", "author:tell", "author:fetch", "author:fetch", "author:build", "author:tell"],
            calls.Where(c => c.Task == "assemble").Select(c => c.Image));
    }

    [Fact]
    public void Sidecar_is_refused_where_an_empty_list_would_run_it()
    {
        var refused = Assert.Single(Compiled.Compile(new TalksOverList()).Diagnostics, d => d.Severity == Ir.Severity.Error);
        Assert.Equal("KFC3099", refused.Code);
        Assert.Contains("sidecars in a loop over a list of the run", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A step that may fail does, and on request the first one of the second item does at first.</summary>
    private static int Assembled(ContainerCall call, bool fails)
    {
        switch (call.Image)
        {
            case "author:build" when call.Task == "assemble":
                return 3;
            case "author:fetch" when fails && call is { Task: "assemble", Attempt: 0 } && call.Argv[^1] == "b":
                return 1;
            case "author:tell" when call.Task == "assemble":
                call.Files.Write(call.Argv[2], $"said {call.Env["NAME"]}\n");
                call.Files.Write(call.Argv[4], "rows");
                break;
            case "author:tell":
                call.Files.Write(call.Argv[^1], "told");
                break;
            case "init:1" when call.Task == "note":
                call.Files.Write("/in/first", call.Argv[^1]);
                break;
            case "author:1" when call.Task == "note":
                call.Files.Write(call.Argv[^1], $"said {call.Files.Read("/notes/first")}\n");
                break;
            case "author:1" when call.Task.StartsWith("talk", StringComparison.Ordinal):
                call.Files.Write(call.Argv[^1], "said\n");
                break;
        }

        return 0;
    }

    private static RunOutcome Carry(Pipeline pipeline, Containers containers, List<ContainerCall> calls, bool inStore, Func<ContainerCall, int> carry) =>
        TektonRun.Run(inStore ? InStore.Yaml(pipeline) : Compiled.Yaml(pipeline), InStore.Options with
        {
            Container = call =>
            {
                calls.Add(call);
                return call.Step == "main" && call.Task is not "note" && !call.Task.StartsWith("talk", StringComparison.Ordinal) ? containers.Run(call) : carry(call);
            },
        });

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

    private static string Program(ContainerCall call) => call.Argv[0];

    private static RunOutcome Carry(Pipeline pipeline, List<ContainerCall> calls, Func<ContainerCall, int> carry, params (string Name, string Value)[] parameters) =>
        TektonRun.Run(Compiled.Yaml(pipeline, Compiler.Layout.Run, parameters), new()
        {
            Container = call =>
            {
                calls.Add(call);
                return carry(call);
            },
        });
}
