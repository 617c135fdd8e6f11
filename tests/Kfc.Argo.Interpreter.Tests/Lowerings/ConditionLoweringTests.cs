using static Kfc.Argo.Interpreter.Tests.ReferenceManifest;

namespace Kfc.Argo.Interpreter.Tests;

public sealed class ConditionLoweringTests
{
    [Fact]
    public void Typed_conditions()
    {
        var run = ArgoRun.Run(Read("01-conditions"));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        var marks = run.Nodes.Values.Where(n => n.Path.Contains('-', StringComparison.Ordinal)).ToList();
        Assert.Equal(17, marks.Count);
        Assert.All(marks, n => Assert.Equal(n.Path.StartsWith("yes-", StringComparison.Ordinal) ? Phase.Succeeded : Phase.Skipped, n.Phase));
    }

    [Fact]
    public void Exactly_one_branch_runs_and_the_joins_always()
    {
        var run = ArgoRun.Run(Read("02-branches"));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        foreach (var (x, arm, third) in new[] { ("x12", "case-1", false), ("x7", "case-2", true), ("x5", "case-2", false), ("x1", "else", false) })
        {
            foreach (var other in new[] { "case-1", "case-2", "else" })
            {
                Assert.Equal(other == arm ? Phase.Succeeded : Phase.Skipped, run[$"{x}.if-1.{other}"].Phase);
            }

            Assert.Equal(Phase.Succeeded, run[x + ".join-1"].Phase);
            Assert.Equal(Phase.Succeeded, run[x + ".join-2"].Phase);
            Assert.Equal(x == "x12" ? Phase.Succeeded : Phase.Skipped, run[x + ".if-2.case-1"].Phase);
            if (arm == "case-2")
            {
                Assert.Equal(third ? Phase.Succeeded : Phase.Skipped, run[x + ".if-1.case-2.if-3.case-1"].Phase);
                Assert.Equal(Phase.Succeeded, run[x + ".if-1.case-2.b3"].Phase);
            }
        }
    }

    [Fact]
    public void Choose_delivers_value_and_file_of_the_arm_that_ran()
    {
        var run = ArgoRun.Run(Read("03-choose"));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        Assert.Equal("value=[big, \"the\" {one}] file=[model of big, \"the\" {one}]\n", run["high.use"].Output);
        Assert.Equal("value=[small] file=[model of small]\n", run["low.use"].Output);
        Assert.Equal("value=[none]\n", run["low.use-2"].Output);
    }

    [Fact]
    public void Conditions_that_fail()
    {
        var run = ArgoRun.Run(Read("13-more-conditions"));

        Assert.Equal(Phase.Error, run.Phase);
        var expected = new Dictionary<Phase, string>
        {
            [Phase.Error] = "raw-hyphen raw-empty raw-dot raw-quoted-evil bad-number bad-number-float unknown-function no-bool",
            [Phase.Skipped] = "no-evil const-false double-brace-literal",
            [Phase.Succeeded] = "octal-looking float-of-num int-vs-float text-order in-list const-true braces-value",
        };
        Assert.All(expected, e => Assert.All(e.Value.Split(' '), n => Assert.Equal((n, e.Key), (n, run[n].Phase))));
        Assert.Contains("invalid operation: float(abc)", run["bad-number"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_of_a_skipped_task()
    {
        var run = ArgoRun.Run(Read("14-skipped-and-items"));

        Assert.Equal(Phase.Error, run.Phase);
        Assert.Equal("[fallback]\n", run["fallback"].Output);
        Assert.Equal("[fallback]\n", run["fallback-safe"].Output);
        Assert.Equal("[own default]\n", run["own-default"].Output);
        Assert.Equal(Phase.Error, run["plain"].Phase);
        Assert.Equal(Phase.Error, run["mixed"].Phase);
        Assert.Contains("absent optional", run["mixed"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_all_kinds_and_a_file_that_only_its_owner_reads()
    {
        var run = ArgoRun.Run(Read("14-skipped-and-items"));

        Assert.Equal(["a{b}", "quote \" back \\ tab \t"], run["for-1.it"].Iterations.Select(i => i.Pods[0].Containers[0].Argv[^1]));
        Assert.Equal(["a{b}", "quote \" back \\ tab \t", "1.5", "{\"k\":[1]}"], run["for-2.it"].Iterations.Select(i => i.Pods[0].Containers[0].Argv[^1]));
        Assert.Contains("-rw-------", run["as-user"].Output, StringComparison.Ordinal);
        Assert.EndsWith("v", run["as-user"].Output, StringComparison.Ordinal);
    }
}
