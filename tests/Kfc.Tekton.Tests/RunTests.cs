using Kfc.Compiler;
using Kfc.Ir;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>What the run around the tasks is given.</summary>
public class RunTests
{
    [Theory]
    [InlineData(Layout.Run)]
    [InlineData(Layout.Split)]
    public void A_run_is_changed_and_its_definition_is_not(Layout layout)
    {
        var b = new GraphBuilder { Settings = new() { Patches = [new("tekton", "spec.managedBy", "\"me\""), new("argo", "spec.nothing", "1")] } };
        b.Add(b.Task("a"));
        var documents = Emitted.Yaml(b, new() { Layout = layout }).Split("---\n");
        Assert.Contains("managedBy: me\n", documents[^1], StringComparison.Ordinal);
        Assert.All(documents[..^1], d => Assert.DoesNotContain("managedBy", d, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("spec.pipelineSpec.tasks[other].timeout", Layout.Run)]
    [InlineData("spec.workspaces[kfc-run].subPath", Layout.Split)]
    public void KFC3014_a_change_of_what_the_run_does_not_hold(string path, Layout layout)
    {
        var b = new GraphBuilder { Settings = new() { Patches = [new("tekton", path, "\"1m\"")] } };
        b.Add(b.Task("a"));
        Assert.Contains("patch of the run", Assert.Single(Emitted.Diagnostics(b, new() { Layout = layout })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Volumes_of_the_run_are_workspaces_with_claims_of_their_own()
    {
        var b = new GraphBuilder();
        var write = new VolumeMount(VolumeKind.NewClaim, "work", "/work") { NewClaim = new("1Gi", "fast") };
        b.Add(b.Task("a", settings: new() { Volumes = [write] }), b.Task("c", settings: new() { Volumes = [write with { ReadOnly = true, SubPath = "in" }, write with { MountPath = "/all" }] }));
        var run = Emitted.Run(b);
        var (spec, claim) = (run.PipelineSpec!, Assert.Single(run.Workspaces).NewClaim!);
        Assert.Equal(("fast", "1Gi"), (claim.StorageClass, claim.Size));
        var (a, c) = (spec.Task("a"), spec.Task("c"));
        Assert.Equal(("kfc-volume-work", "/work", false), (a.TaskSpec!.Workspaces[0].Name, a.TaskSpec.Workspaces[0].MountPath, a.TaskSpec.Workspaces[0].ReadOnly));
        Assert.Equal([("kfc-volume-work", "/work", true), ("kfc-volume-work-2", "/all", false)], c.TaskSpec!.Workspaces.Select(w => (w.Name, w.MountPath, w.ReadOnly)));
        Assert.Equal([("kfc-volume-work", "in"), ("kfc-volume-work", null)], c.Workspaces.Select(w => (w.Workspace, w.SubPath)));
    }

    [Fact]
    public void KFC3023_a_volume_of_the_run_beside_its_artifacts()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", outputs: [Out("d", new ArtifactType("Dataset"))], settings: new() { Volumes = [new(VolumeKind.NewClaim, "work", "/work") { NewClaim = new("1Gi") }] }));
        var found = Assert.Single(Emitted.Diagnostics(b));
        Assert.Equal("KFC3023", found.Code);
        Assert.Contains("the run's volume and volume 'work'", found.Message, StringComparison.Ordinal);
        Assert.Contains(found.Fixes, f => f.Contains("ObjectStore", StringComparison.Ordinal));
        Assert.Contains(found.Fixes, f => f.Contains("Volume.Empty", StringComparison.Ordinal));
    }

    [Fact]
    public void Asking_for_the_cache_by_its_settings_is_warned_of_too()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", settings: new() { Caching = new() { MaxAgeSeconds = 60 } }), b.Task("c", settings: new() { Cache = false }));
        Assert.Equal("KFC3020", Assert.Single(Emitted.Diagnostics(b)).Code);
    }

    [Fact]
    public void Image_and_folder_hold_references()
    {
        var b = new GraphBuilder();
        var made = b.Task("a", outputs: [Out("out")]);
        var used = b.WithImage(b.Task("c", [("x", Output("a")), ("y", b.Param("tag", value: "1"))]), new([new TextPart("ghcr.io/"), new InputValuePart("x"), new TextPart(":"), new InputValuePart("y")]));
        b.Add(made, used);
        Assert.Equal("ghcr.io/$(params.kfc-x):$(params.kfc-y)", Emitted.Spec(b).Task("c").Step("main").Image);
    }

    [Fact]
    public void A_loop_over_a_parameter_whose_image_is_the_item_is_written_out()
    {
        var b = new GraphBuilder();
        var list = b.Param("images", new ListType(WireType.String), "[\"a:1\",\"b:2\"]");
        b.Add(new LoopNode { Id = "l", Items = list, Body = new([b.WithImage(b.Task("c", [("x", new LoopItemExpression("l", WireType.String))]), new([new InputValuePart("x")]))]) });
        Assert.Equal(["a:1", "b:2"], Emitted.Spec(b).Tasks.Select(t => t.Step("main").Image));
    }

    [Fact]
    public void An_image_that_only_the_pod_could_make_is_refused()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", outputs: [Out("l", new ListType(WireType.String))]), new LoopNode
        {
            Id = "l",
            Items = Output("a", "l", new ListType(WireType.String)),
            Body = new([b.WithImage(b.Task("b", [("tag", new LoopItemExpression("l", WireType.String))]), new([new TextPart("i:"), new InputValuePart("tag")]))]),
        });
        var refused = Assert.Single(Emitted.Diagnostics(b));
        Assert.Equal("KFC3022", refused.Code);
        Assert.StartsWith("The image in task 'b' takes 'tag'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_computed_value_beside_one_of_the_container_is_refused()
    {
        var b = new GraphBuilder();
        var list = new ListExpression(WireType.String, [Lit("p"), Lit("q")]);
        var shown = Step("run") with { Args = [Text(new InputValuePart("v"), new VariablePart("HOME"))] };
        b.Add(b.Task("a", outputs: [Out("i", WireType.Int)]), b.Pod("x", new StepsImplementation { Steps = [shown] }, [("v", new ElementExpression(list, Output("a", "i", WireType.Int)))]));
        var refused = Assert.Single(Emitted.Diagnostics(b));
        Assert.Equal("KFC3022", refused.Code);
        Assert.Contains("takes 'v'", refused.Message, StringComparison.Ordinal);
    }
}
