using Kfc.Ir;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>The step that looks at parameters, started as the kernel starts it.</summary>
public class ParameterGuardTests
{
    private const string Oldest = "#!/bin/awk NR>1";

    [Theory]
    [InlineData("", true)]
    [InlineData("a\nb\\n'\"; exit 3 # `id` ${x} $HOME 5$", true)]
    [InlineData("$\n(", true)]
    [InlineData("BEGIN { exit 1 }\n/x/ { exit 1 }\nx", true)]
    [InlineData("$(TOKEN)", false)]
    [InlineData("one\ntwo $$\nthree", false)]
    public void Text_that_would_be_rewritten_stops_the_task(string text, bool passes)
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", [("x", b.Param("first")), ("y", b.Param("second"))]));
        var guard = Emitted.Spec(b).Task("a").TaskSpec!.Steps[0];
        Assert.Equal("guard", guard.Name);
        Assert.StartsWith(Oldest, guard.Script, StringComparison.Ordinal);
        Assert.InRange(guard.Script!.IndexOf('\n', StringComparison.Ordinal), 1, 127);
        using var run = new ScriptRun { Params = { ["kfc-x"] = "plain", ["kfc-y"] = text } };
        Assert.Equal(passes, run.Run(guard) == 0);
        Assert.Equal(passes, run.Output.Length == 0);
    }

    [Fact]
    public void Numbers_and_words_need_no_look()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", [("x", b.Param("n", WireType.Int)), ("y", b.Param("w", new EnumType("W", ["a", "b"])))]));
        Assert.Equal(["main"], Emitted.Spec(b).Task("a").TaskSpec!.Steps.Select(s => s.Name));
    }

    [Fact]
    public void Tasks_that_decide_over_a_text_look_too()
    {
        var b = new GraphBuilder();
        var p = b.Param("p");
        b.Add(b.Task("a", outputs: [Out("out")]), b.Task("z", outputs: [Out("out")]));
        b.Add(new BranchNode { Id = "c", Cases = [new(new AndExpression([new CompareExpression(Comparison.Equal, p, Output("a")), new CompareExpression(Comparison.Equal, p, Output("z"))]), new([b.Task("t")]))] });
        Assert.Equal(["guard", "publish"], Emitted.Spec(b).Task("kfc-if-c").TaskSpec!.Steps.Select(s => s.Name));
    }
}
