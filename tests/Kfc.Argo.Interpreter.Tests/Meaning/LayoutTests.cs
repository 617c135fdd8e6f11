using Kfc.Compiler;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Definitions apart from the run mean what the run in one piece means.</summary>
public sealed class LayoutTests
{
    public static TheoryData<Layout> Apart => [Layout.Split, Layout.Cluster];

    [Theory]
    [MemberData(nameof(Apart))]
    public void Run_refers_to_its_definition(Layout layout)
    {
        var containers = new Containers();
        var run = Compiled.Execute(Compiled.Yaml(new Chain(), layout), containers);

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal("left.said+right.said", containers.After("join", "--text"));
    }

    [Theory]
    [MemberData(nameof(Apart))]
    public void Schedule_refers_to_its_definition(Layout layout)
    {
        var yaml = Compiled.Yaml(new Scheduled(), layout);

        Assert.Equal(layout == Layout.Cluster, yaml.Contains("clusterScope: true", StringComparison.Ordinal));
        Assert.Contains("kind: CronWorkflow", yaml, StringComparison.Ordinal);
        var containers = new Containers();
        Compiled.Ended(Compiled.Execute(yaml, containers), Phase.Succeeded);
        Assert.Equal(["say"], containers.Ran());
    }

    [Theory]
    [MemberData(nameof(Apart))]
    public void More_templates_than_one_definition_takes_are_spread(Layout layout)
    {
        var yaml = Compiled.Yaml(new ManyKinds(230), layout);
        var containers = new Containers();
        var run = Compiled.Execute(yaml, containers);

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal(2, yaml.Split($"kind: {(layout == Layout.Cluster ? "Cluster" : "")}WorkflowTemplate\n").Length - 1);
        Assert.Equal(232, containers.Calls.Count);
        Assert.Equal("kind-229.said", containers.After("last", "--text"));
        Assert.Equal("Succeeded", containers.After("end", "--text"));
    }
}
