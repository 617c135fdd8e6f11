using Kfc.Ir;
using Kfc.Tests.Samples;

namespace Kfc.Tests;

/// <summary>Images from values, times of the run, volumes of the run, and settings of the run beside the portable ones.</summary>
public class DailyTests
{
    private static readonly PipelineGraph Graph = Trace.Graph(new Daily());

    [Fact]
    public void Kept_runs_and_times_of_the_run()
    {
        Assert.Equal((3, 0), (Graph.Settings.Schedule!.KeepSucceeded!.Value, Graph.Settings.Schedule.KeepFailed!.Value));
        var said = Assert.IsType<ConcatExpression>(Graph.Node<TaskNode>("say").Argument("text"));
        Assert.Equal([RunContextField.ScheduledAt, RunContextField.CreatedAt], said.Parts.OfType<RunContextExpression>().Select(c => c.Field));
        var end = Assert.IsType<TaskNode>(Assert.Single(Graph.Node<ExitNode>("on-exit").Body.Nodes)).Argument("text");
        Assert.Equal(WireType.Double, Assert.IsType<RunContextExpression>(Assert.Single(Assert.IsType<ConcatExpression>(end).Parts)).Type);
    }

    [Fact]
    public void A_loop_body_without_a_value_gets_the_position_too()
    {
        var task = Assert.IsType<TaskNode>(Assert.Single(Graph.Node<LoopNode>("for-each").Body.Nodes));
        Assert.Equal([true, false], Assert.IsType<ConcatExpression>(task.Argument("text")).Parts.OfType<LoopItemExpression>().Select(i => i.IsIndex));
    }

    [Fact]
    public void Image_and_folder_have_holes()
    {
        var graph = Trace.Graph(p => p.Run(new Versioned { Version = p.Source, Files = p.Run(new Import { Day = "monday" }).Rows }));
        var container = Assert.IsType<ContainerImplementation>(graph.Components["versioned"].Implementation);
        Assert.Equal([new TextPart("app:"), new InputValuePart("version")], container.Image.Parts);
        Assert.Equal([new InputPathPart("files")], container.WorkingDirectory!.Parts);
    }

    [Fact]
    public void Volumes_of_the_run_say_what_they_ask_for()
    {
        var task = Trace.Graph(p => p.Run(new Say { Text = "x" }, new() { Volumes = [Volume.ForRun("work", "/work", "1Gi", "fast", readOnly: true, subPath: "in")] })).Node<TaskNode>("say");
        Assert.Equal(new VolumeMount(VolumeKind.NewClaim, "work", "/work") { ReadOnly = true, SubPath = "in", NewClaim = new("1Gi", "fast") }, Assert.Single(task.Settings.Volumes));
    }

    [Fact]
    public void The_run_has_a_bound_and_patches()
    {
        var options = new RunOptions { Parallelism = 2 }.Argo(run => run.Set("spec.priority", 1)).Tekton(run => run.Set("spec.managedBy", "me"));
        var settings = Trace.Graph(new Freehand(_ => { }) { Given = options }).Settings;
        Assert.Equal(2, settings.Parallelism);
        Assert.Equal([new EnginePatch("argo", "spec.priority", "1"), new("tekton", "spec.managedBy", "\"me\"")], settings.Patches);
        Assert.Contains("Parallelism", Trace.Mistake(new Freehand(_ => { }) { Given = new() { Parallelism = 0 } }).Message, StringComparison.Ordinal);
    }
}
