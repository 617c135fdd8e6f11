using Kfc.Compiler;
using Kfc.Ir;
using static Kfc.Argo.Tests.GraphBuilder;

namespace Kfc.Argo.Tests;

/// <summary>The author's changes reach the object that their path names.</summary>
public class PatchTests
{
    [Fact]
    public void A_call_is_changed_apart_from_its_template()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a"), b.Task("c", null, null, new() { Patches = [new("argo", "task.depends", "\"a.Failed\""), new("argo", "priorityClassName", "\"high\"")] }, "a"));
        var yaml = Emitted.Yaml(b);
        Assert.Contains("depends: a.Failed\n", yaml, StringComparison.Ordinal);
        Assert.Contains("  priorityClassName: high\n", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("a.Succeeded", yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Layout.Run)]
    [InlineData(Layout.Split)]
    public void A_run_is_changed_and_its_definition_is_not(Layout layout)
    {
        var b = new GraphBuilder { Settings = new() { Patches = [new("argo", "spec.priority", "10"), new("tekton", "spec.nothing", "1")] } };
        b.Add(b.Task("a"));
        var documents = Emitted.Yaml(b, new() { Layout = layout }).Split("---\n");
        Assert.Equal(layout == Layout.Split ? 2 : 1, documents.Length);
        Assert.Contains("priority: 10\n", documents[^1], StringComparison.Ordinal);
        Assert.All(documents[..^1], d => Assert.DoesNotContain("priority", d, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("spec.templates[other].parallelism", Layout.Run)]
    [InlineData("spec.templates[main].parallelism", Layout.Split)]
    public void KFC4007_a_change_of_what_the_run_does_not_hold(string path, Layout layout)
    {
        var b = new GraphBuilder { Settings = new() { Patches = [new("argo", path, "2")] } };
        b.Add(b.Task("a"));
        var result = ArgoBackend.Instance.Emit(b.Build(), new() { Layout = layout });
        Assert.Contains("patch of the run", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Empty(result.Documents);
    }

    [Fact]
    public void KFC4007_a_change_of_what_the_call_does_not_hold()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", settings: new() { Patches = [new("argo", "task.withItems[x]", "1")] }));
        Assert.Equal("KFC4007", Assert.Single(ArgoBackend.Instance.Emit(b.Build(), new()).Diagnostics).Code);
    }
}
