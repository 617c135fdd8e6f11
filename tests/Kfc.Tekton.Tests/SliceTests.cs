using Kfc.Ir;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>Tasks, parameters, results, artifacts, order.</summary>
public class SliceTests
{
    [Fact]
    public void Limits_are_always_written_as_the_cluster_default_is_an_hour()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a"), b.Task("b", settings: new() { TimeoutSeconds = 90 }));
        var run = Emitted.Run(b);
        Assert.Equal(("0", "0", "0"), (run.Timeouts.Pipeline, run.Timeouts.Tasks, run.Timeouts.Finally));
        Assert.Equal("0", run.PipelineSpec!.Task("a").Timeout);
        Assert.Equal("1m30s", run.PipelineSpec!.Task("b").Timeout);
        b.Settings = new() { TimeoutSeconds = 7200 };
        run = Emitted.Run(b);
        Assert.Equal(("0", "2h0m0s", null), (run.Timeouts.Pipeline, run.Timeouts.Tasks, run.Timeouts.Finally));
    }

    [Fact]
    public void A_value_travels_as_a_pure_reference_and_is_composed_in_the_task()
    {
        var b = new GraphBuilder();
        var lr = b.Param("lr", WireType.Double, "0.1");
        b.Add(b.Task("a", [new([new TextPart("$5 --lr="), new InputValuePart("lr")])], [("lr", lr)]));
        var task = Emitted.Spec(b).Task("a");
        Assert.Equal(new("kfc-lr", "$(params.lr)"), Assert.Single(task.Params));
        Assert.Equal("$$5 --lr=$(params.kfc-lr)", Assert.Single(task.Step("main").Args));
    }

    [Fact]
    public void Ports_that_differ_only_in_case_get_names_that_differ_by_more()
    {
        var b = new GraphBuilder();
        var lr = b.Param("lr");
        b.Add(b.Task("a", [("lr", lr), ("LR", lr)]));
        Assert.Equal(["kfc-lr", "kfc-LR-1"], Emitted.Spec(b).Task("a").Params.Select(p => p.Name));
    }

    [Fact]
    public void Order_is_written_only_where_data_does_not_give_it()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", outputs: [Out("out")]), b.Task("b"), b.Task("c", [("x", Output("a"))], null, null, "a", "b"));
        Assert.Equal(["b"], Emitted.Spec(b).Task("c").RunAfter);
    }

    [Fact]
    public void An_artifact_is_a_path_below_the_workspace()
    {
        var b = new GraphBuilder();
        var data = new ArtifactType("Dataset");
        b.Add(b.Task("a", outputs: [Out("data", data)]), b.Task("b", [("data", Output("a", "data", data))]));
        var run = Emitted.Run(b);
        var (a, c) = (run.PipelineSpec!.Task("a"), run.PipelineSpec!.Task("b"));
        Assert.Equal(["prepare", "main", "publish"], a.TaskSpec!.Steps.Select(s => s.Name));
        Assert.Equal("$(workspaces.kfc-run.path)/a/data", Assert.Single(a.Step("main").Args));
        Assert.Equal("$(workspaces.kfc-run.path)/$(params.kfc-data)", Assert.Single(c.Step("main").Args));
        Assert.Equal("10Gi", Assert.Single(run.Workspaces).NewClaim!.Size);
    }

    [Fact]
    public void Accelerators_are_asked_for_by_the_main_step_alone()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", outputs: [Out("out")], settings: new() { Resources = new() { Cpu = "4", Gpu = 1 } }));
        var task = Emitted.Spec(b).Task("a");
        Assert.Equal("1", task.Step("main").Resources!.Limits["nvidia.com/gpu"]);
        Assert.Null(task.Step("publish").Resources);
    }

    [Fact]
    public void Only_given_parameters_are_written_into_the_run()
    {
        var b = new GraphBuilder();
        b.Param("x", WireType.Int, "1");
        b.Param("y", WireType.Bool, "false");
        b.Add(b.Task("a"));
        var run = Emitted.Run(b, new() { Parameters = new Compiler.CompileOptions().Parameters.Add("y", "true") });
        Assert.Equal(new("y", "true"), Assert.Single(run.Params));
    }
}
