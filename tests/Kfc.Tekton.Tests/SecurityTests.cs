using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Manifest;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>Pods are locked down as far as no working image breaks, and on demand as far as Kubernetes' standard "restricted" asks.</summary>
public class SecurityTests
{
    private static readonly ArtifactType Data = new("Dataset");

    [Fact]
    public void By_default_nobody_gains_privileges_and_added_steps_are_not_root()
    {
        var run = Emitted.Run(Storing(new()));
        Assert.True(run.PodTemplate!.Security is { Seccomp: true, RunAsUser: null, RunAsNonRoot: false });
        Assert.NotNull(run.PodTemplate.Security.FsGroup);
        foreach (var task in run.PipelineSpec!.Tasks.Concat(run.PipelineSpec.Finally))
        {
            Assert.True(task.TaskSpec!.StepTemplate is { ForbidsEscalation: true, DropAll: false });
            Assert.All(task.TaskSpec.Steps, s => Assert.Equal(s.Name != "main", s.Security is { RunAsNonRoot: true, RunAsUser: > 0 }));
        }
    }

    [Fact]
    public void Without_the_volume_its_owner_is_not_set()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a"));
        Assert.Null(Emitted.Run(b).PodTemplate!.Security!.FsGroup);
    }

    [Fact]
    public void A_claim_that_was_there_before_keeps_its_owner()
    {
        var run = Emitted.Run(Storing(new() { Storage = new() { ExistingClaim = "shared" } }));
        Assert.Null(run.PodTemplate!.Security!.FsGroup);
        var spec = run.PipelineSpec!;
        Assert.Null(spec.Task("make").Step("prepare").Security);
        Assert.NotNull(spec.Task("text").Step("publish").Security);
    }

    [Theory]
    [InlineData(null, null, 65532, 65532)]
    [InlineData(1000L, null, 1000, 1000)]
    [InlineData(1000L, 2000L, 1000, 2000)]
    public void Restricted_makes_everybody_the_same_user_who_owns_the_volume(long? user, long? group, long runsAs, long owns)
    {
        var run = Emitted.Run(Storing(new() { Security = new() { Level = SecurityLevel.Restricted, User = user, Group = group } }));
        Assert.Equal(new SecurityContext { RunAsNonRoot = true, RunAsUser = runsAs, RunAsGroup = owns, FsGroup = owns, Seccomp = true }, run.PodTemplate!.Security);
        foreach (var task in run.PipelineSpec!.Tasks)
        {
            Assert.True(task.TaskSpec!.StepTemplate is { ForbidsEscalation: true, DropAll: true });
            Assert.All(task.TaskSpec.Steps, s => Assert.Null(s.Security));
        }
    }

    [Fact]
    public void A_user_of_the_author_s_choice_is_everybody_s()
    {
        var run = Emitted.Run(Storing(new() { Security = new() { User = 7 } }));
        Assert.True(run.PodTemplate!.Security is { RunAsNonRoot: true, RunAsUser: 7, FsGroup: 7 });
        Assert.All(run.PipelineSpec!.Tasks.SelectMany(t => t.TaskSpec!.Steps), s => Assert.Null(s.Security));
    }

    /// <summary>With file permissions, which a root user does not feel: the folder that another user filled is moved away.</summary>
    [Fact]
    public void A_further_attempt_gets_an_empty_folder()
    {
        using var run = new ScriptRun();
        run.Workspace("make/data/old", "x");
        var prepare = Emitted.Run(Storing(new())).PipelineSpec!.Task("make").Step("prepare");
        Assert.Equal(0, run.Run(prepare));
        Assert.False(run.Exists("ws/make/data"));
        Assert.True(run.Exists("ws/make"));
    }

    private static GraphBuilder Storing(RunSettings settings)
    {
        var b = new GraphBuilder { Settings = settings };
        b.Add(
            b.Task("make", outputs: [Out("data", Data)]),
            b.Task("text", outputs: [Out("out")]),
            b.Task("use", [("data", Output("make", "data", Data)), ("text", Output("text")), ("list", new ListExpression(WireType.String, [Output("text")]))]));
        return b;
    }
}
