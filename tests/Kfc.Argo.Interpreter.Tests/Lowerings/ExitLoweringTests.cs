using static Kfc.Argo.Interpreter.Tests.ReferenceManifest;

namespace Kfc.Argo.Interpreter.Tests;

public sealed class ExitLoweringTests
{
    [Fact]
    public void Handlers_see_a_failure()
    {
        var run = ArgoRun.Run(Read("04-exit"));

        Assert.Equal(Phase.Failed, run.Phase);
        Assert.Equal("group ended Failed\n", run["group.onExit"].Output);
        Assert.Equal("anyway: Failed\n", run["anyway"].Output);
        Assert.Equal(Phase.Omitted, run["normal"].Phase);
        Assert.Equal(Phase.Omitted, run["group.after-bad"].Phase);
        Assert.StartsWith("status=[Failed]\nfailures=[\"[{\\\"displayName\\\"", run["onExit"].Output, StringComparison.Ordinal);
        Assert.Contains("group", run["onExit"].Output, StringComparison.Ordinal);
        Assert.EndsWith("exported=[0.5]\n", run["onExit"].Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Handlers_see_success()
    {
        var run = ArgoRun.Run(Read("04-exit"), With(("fail", "false")));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        Assert.All(run.Nodes.Values, n => Assert.Equal(Phase.Succeeded, n.Phase));
        Assert.Equal("status=[Succeeded]\nfailures=[\"null\"]\nexported=[0.5]\n", run["onExit"].Output);
    }

    [Fact]
    public void Only_leaves_decide_the_phase()
    {
        var run = ArgoRun.Run(Read("04b-contained-failure"));

        Assert.Equal(Phase.Succeeded, run["only-leaf"].Phase);
        Assert.Equal("absent\n", run["only-leaf.anyway"].Output);
        Assert.Equal(Phase.Failed, run["two-leaves"].Phase);
        Assert.Equal(Phase.Omitted, run["two-leaves.verdict"].Phase);
        Assert.Empty(run["two-leaves.group"].Outputs);
    }

    [Fact]
    public void Repeat_retry_timeout_and_a_contained_failure()
    {
        var run = ArgoRun.Run(Read("08-repeat-retry-timeout"));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        Assert.Equal("n=3 done=true\n\n", run["show-1"].Output);
        Assert.Equal(["2", "false"], new[] { "value", "done" }.Select(o => run["repeat-2"].Outputs[o]));
        Assert.Equal(2, run["flaky"].Pods.Count);
        Assert.Equal("1\n\n", run["show-flaky"].Output);
        Assert.Equal("Pod was active on the node longer than the specified deadline", run["slow"].Message);
        Assert.Equal(5, run["slow"].End - run["slow"].Start);
        Assert.Equal("No more retries left", run["slow-retried"].Message);
        Assert.Equal(2, run["slow-retried"].Pods.Count);
        Assert.Equal("slow was Failed\n\n", run["after-slow"].Output);
        Assert.Equal("went on after Failed\n\n", run["after-contained"].Output);
    }

    [Theory]
    [InlineData("90", Phase.Succeeded)]
    [InlineData("150", Phase.Error)]
    public void Recursion_ends_at_the_engines_depth(string max, Phase phase)
    {
        var run = ArgoRun.Run(
            Read("08-repeat-retry-timeout").Replace("{name: max, value: \"5\"}", $"{{name: max, value: \"{max}\"}}", StringComparison.Ordinal),
            new() { Container = c => Answer(c, "/tmp/kfc/outputs/value", "/tmp/kfc/outputs/done"), HelperImage = "none" });

        Assert.Equal(phase, run["repeat-1"].Phase);
        Assert.Equal(phase == Phase.Error, run.Nodes.Values.Any(n => n.Message.Contains("Maximum recursion depth", StringComparison.Ordinal)));
    }

    [Fact]
    public void Cache_mutex_and_approval()
    {
        var manifest = Read("10-memo-mutex-approval").Replace("sleep 4", ":", StringComparison.Ordinal);
        var run = ArgoRun.Run(manifest, new()
        {
            MayCreateConfigMaps = true,
            Answer = _ => new Dictionary<string, string> { ["decision"] = "approve", ["comment"] = "it's \"fine\" {{x}}\n" },
        });

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        Assert.Single(run["first"].Pods);
        Assert.Empty(run["second"].Pods);
        Assert.Equal(run["first"].Outputs["stamp"], run["second"].Outputs["stamp"]);
        Assert.Equal(run["first"].Artifacts["data"], run["second"].Artifacts["data"]);
        Assert.Single(run["other"].Pods);
        Assert.True(run["lock-2"].Start >= run["lock-1"].End || run["lock-1"].Start >= run["lock-2"].End);
        Assert.Equal("it's \"fine\" {{x}}\n", run["go-on"].Pods[0].Containers[0].Argv[^1]);
        Assert.Equal(Phase.Skipped, run["stop"].Phase);
    }

    [Fact]
    public void Cache_needs_a_right_that_the_stock_role_lacks()
    {
        var manifest = Read("10-memo-mutex-approval").Replace("sleep 4", ":", StringComparison.Ordinal).Replace("dag:\n", "dag:\n        failFast: false\n", StringComparison.Ordinal);
        var run = ArgoRun.Run(manifest, new()
        {
            Answer = _ => new Dictionary<string, string>(),
        });

        Assert.Equal(Phase.Error, run["first"].Phase);
        Assert.Single(run["first"].Pods);
        Assert.Contains("forbidden", run["first"].Message, StringComparison.Ordinal);
    }

    private static int Answer(ContainerCall call, params string[] outputs)
    {
        call.Files.CreateDirectory("/tmp/kfc/outputs");
        foreach (var output in outputs)
        {
            call.Files.Write(output, "1");
        }

        return 0;
    }
}
