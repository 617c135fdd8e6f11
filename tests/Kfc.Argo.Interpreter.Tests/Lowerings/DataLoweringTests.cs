using static Kfc.Argo.Interpreter.Tests.ReferenceManifest;

namespace Kfc.Argo.Interpreter.Tests;

public sealed class DataLoweringTests
{
    [Fact]
    public void Outputs_from_files_and_their_way_on()
    {
        var run = ArgoRun.Run(Read("05-outputs"));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        Assert.Equal(["v", "v", "v\n", "v\r", "  v  ", "fallback"], run["use"].Pods[0].Containers[0].Argv.TakeLast(6));
        var output = string.Join(' ', run["use"].Output.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var line in new[] { "./one-newline: v \\n", "./dir/a.txt: a", "./dir/sub/b.txt: b", "./keyed: k \\n", "./keyed-dir/sub/b.txt: b", "./value-as-file: v \\n" })
        {
            Assert.Contains(line, output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("optional", output, StringComparison.Ordinal);
        Assert.Contains("-rw------- ", Line(output, " keyed"), StringComparison.Ordinal);
        Assert.Contains("drwx------ ", Line(output, " keyed-dir"), StringComparison.Ordinal);
        Assert.Contains("-rw-rw-rw- ", Line(output, " value-as-file"), StringComparison.Ordinal);
    }

    [Fact]
    public void Static_loop_keeps_order_bound_and_texts()
    {
        var run = ArgoRun.Run(Read("06-loops"));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        Assert.Equal(3, run.MostTogether("for-1."));
        var lists = run["for-1"].Outputs;
        Assert.Equal("[" + string.Join(',', Enumerable.Range(0, 12).Select(i => $"\"{9007199254740990 + i}\"")) + "]", lists["int"]);
        Assert.StartsWith("[\"0.0\",\"0.1\",", lists["double"], StringComparison.Ordinal);
        Assert.StartsWith("[\"t\\\"0\\\" {b}\\nline\",", lists["text"], StringComparison.Ordinal);
        Assert.StartsWith("[{\"a\":[1.5,9007199254740992],\"z\":0},", lists["json"], StringComparison.Ordinal);
        Assert.StartsWith("[[\"v0\"],[\"v1\"],", lists["boxed"], StringComparison.Ordinal);
    }

    [Fact]
    public void Dynamic_loops_over_records_nothing_and_loops()
    {
        var run = ArgoRun.Run(Read("06b-loops-dynamic"));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        Assert.Equal("{\"lr\":0.30,\"name\":\"b-c\"}", run["for-1.it(1)"].Inputs["item"]);
        Assert.Equal("{\"lr\":1e-7,\"name\":\"\"}", run["for-1.it(2)"].Inputs["item"]);
        Assert.Equal("a \"q\" \\ \n nl {x}", run["for-1.it(0).first"].Outputs["v"]);
        Assert.Equal("b-c/0.3", run["for-1.it(1).second"].Outputs["v"]);
        Assert.Equal([Phase.Skipped, Phase.Succeeded, Phase.Skipped], Enumerable.Range(0, 3).Select(i => run[$"for-1.it({i}).third"].Phase));
        Assert.Equal(Phase.Skipped, run["for-0.it"].Phase);
        Assert.Equal("[]\n", run["show-0"].Output);
        Assert.Equal("[[\"x.1\",\"x.b\"],[\"2.1\",\"2.b\"],[\"true.1\",\"true.b\"]]\n", run["show-2"].Output);
    }

    [Fact]
    public void Holes_in_loops()
    {
        var run = ArgoRun.Run(Read("06c-loops-holes"));

        Assert.Equal(Phase.Failed, run.Phase);
        Assert.Equal(Phase.Succeeded, run["for-1.it(2)"].Phase);
        Assert.Equal(Phase.Failed, run["for-1"].Phase);
        Assert.Equal(Phase.Omitted, run["after-1-never"].Phase);
        Assert.Equal("no outputs\n", run["after-1-failed"].Output);
        Assert.Equal("[\"a\",\"c\"]\n", run["show-2"].Output);
        Assert.Equal("[]\n", run["show-2s"].Output);
        Assert.Equal("[[\"a\"],[],[\"c\"]]\n", run["show-3"].Output);
        Assert.Equal("[\"a\",null,\"c\"]\n", run["show-3-flat"].Output);
        Assert.Equal("[[\"a\"],[],[\"c\"]]\n", run["show-4"].Output);
    }

    [Fact]
    public void Artifacts_of_a_loop_under_keys()
    {
        var run = ArgoRun.Run(Read("07-artifact-fan-in"));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        Assert.StartsWith("0=model-a 1=model-b 10=model-k 11=model-l 2=model-c ", run["collect"].Output, StringComparison.Ordinal);
        Assert.Contains("model-k", run["element"].Output, StringComparison.Ordinal);
        Assert.StartsWith("0.k\n", run["value-element"].Output, StringComparison.Ordinal);
        Assert.StartsWith("empty directory\n", run["collect-0"].Output, StringComparison.Ordinal);
        var strict = ArgoRun.Run(Read("07-artifact-fan-in").Replace("optional: true, s3", "s3", StringComparison.Ordinal));
        Assert.Equal(Phase.Error, strict["collect-0"].Phase);
    }

    [Fact]
    public void Nested_pipelines_optional_inputs_and_types()
    {
        var run = ArgoRun.Run(Read("11-nested"));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        Assert.Equal("inner-middle-inner-middle-hello", run.Outputs["result"]);
        Assert.Equal("has=false extra=[] data=none\n", run["once.inner.maybe"].Output);
        Assert.Equal("has=false extra=[] data=inner-middle-hello\n", run["once-more.inner.maybe"].Output);
        Assert.Equal("has=true extra=[hello] data=none\n", run["maybe-value"].Output);
        Assert.Equal("[0.1]\n[9007199254740993]\n[false]\n[fast]\n[b c]\n[0.1]\n", run["show"].Output);
    }

    [Theory]
    [InlineData("l12-run-", "show", "s3://default 9\n")]
    [InlineData("l12-nightly", "show", "s3://nightly 4\n")]
    [InlineData("l12-ref-", "remote.show", "from-ref 1\n")]
    [InlineData("l12-churn", "show", "s3://default 4\n")]
    public void Template_run_schedule_and_reference(string name, string node, string output)
    {
        var run = ArgoRun.Run(Read("12-workflow-template"), new() { Run = name });

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        Assert.Equal(output, run[node].Output);
    }

    private static string Line(string text, string end) => text.Split('\n').Single(l => l.EndsWith(end, StringComparison.Ordinal));
}
