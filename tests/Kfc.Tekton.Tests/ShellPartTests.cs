using Kfc.Compiler.Yaml;
using Kfc.Ir;
using Kfc.Tekton.Shell;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>Functions of scripts stand once in the run.</summary>
public class ShellPartTests
{
    /// <summary>A thousand of them are far below what an object may take.</summary>
    private const int MostBytesPerTask = 1000;

    [Fact]
    public void No_function_holds_what_the_kubelet_rewrites_in_variables()
    {
        Assert.DoesNotContain(ShellPart.All, p => p.Text.Contains("$(", StringComparison.Ordinal));
        Assert.DoesNotContain(ShellPart.All, p => p.Text.Contains("$$", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_part_evaluates_with_the_options_of_scripts()
    {
        using var run = new ScriptRun();
        var all = string.Concat(ShellPart.All.Select(p => $"eval \"${p.Variable}\"\n"));
        Assert.Equal(0, run.Run(new("publish", "i") { Script = $"#!/bin/sh\nset -eu\n{all}" }));
        Assert.Equal("", run.Errors);
    }

    [Fact]
    public void Only_parts_that_are_used_are_written()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", outputs: [Out("out")]), b.Task("b", [("x", Output("a"))]));
        Assert.Equal(["KFC_PUBLISH"], Emitted.Run(b).PodTemplate!.Env.Select(e => e.Name));
        var c = new GraphBuilder();
        c.Add(c.Task("a"));
        Assert.Empty(Emitted.Run(c).PodTemplate!.Env);
    }

    [Fact]
    public void Task_objects_work_without_the_run()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", outputs: [Out("out")]), b.Task("b", [("x", Output("a"))]));
        var run = Emitted.Run(b, new() { Layout = Compiler.Layout.Split });
        Assert.Empty(run.PodTemplate!.Env);
        Assert.Contains("publish()", run.PipelineSpec!.Task("a").Step("publish").Script, StringComparison.Ordinal);
    }

    [Fact]
    public void One_more_task_of_a_chain_is_small()
    {
        Assert.InRange((Size(200) - Size(100)) / 100, 1, MostBytesPerTask);
    }

    private static long Size(int tasks)
    {
        var b = new GraphBuilder();
        var sh = new[] { "sh", "-c", "printf '%s.' \"$1\" > \"$2\"", "sh" };
        b.Add(b.Task("t100", outputs: [Out("result")]));
        for (var i = 1; i < tasks; i++)
            b.Add(b.Task($"t{i + 100}", [.. sh.Select(w => new Template([new TextPart(w)])), new([new InputValuePart("text")]), new([new OutputPathPart("result")])], [("text", Output($"t{i + 99}", "result"))], [Out("result")]));
        var size = new JsonSize();
        Emitted.Run(b).Write(size);
        return size.Total;
    }
}
