using Kfc.Cli.Commands;

namespace Kfc.Cli.Tests;

/// <summary>What a pipeline has become is held to the engine's admission before it is written.</summary>
public sealed class EmittedCheckTests : IDisposable
{
    private const string Patched = Sources.Component + """
        [Pipeline("greeting")]
        public sealed partial class Greeting : Pipeline
        {
            protected override void Define()
            {
                var first = Run(new Say { Text = "hello" });
                Run(new Say { Text = first.Echo }, new TaskOptions().Argo(a => a.Set("container.imagePullPolcy", "Always")).Tekton(t => t.Set("taskSpec.steps[main].imagePullPolcy", "Always")));
            }
        }
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("argo")]
    [InlineData("tekton")]
    public void A_patch_that_the_engine_would_refuse_is_told_at_its_node(string target)
    {
        var source = _workspace.Write("a.cs", Patched);
        var line = Patched.Split('\n').ToList().FindIndex(l => l.Contains("imagePullPolcy", StringComparison.Ordinal)) + 1;
        var error = Workspace.Run("compile", source, "-t", target, "-o", _workspace.PathOf("out.yaml")).Failed(ExitCode.BadInput, "KFC6216");
        Assert.Contains($"a.cs({line},", error, StringComparison.Ordinal);
        Assert.Contains("There is no field 'imagePullPolcy' here. Did you mean 'imagePullPolicy'? (KFC6264)", error, StringComparison.Ordinal);
        Assert.Contains("fix: Mend or remove the patch of '", error, StringComparison.Ordinal);
        Assert.Equal(["a.cs"], _workspace.Files());
    }

    [Fact]
    public void The_line_of_the_manifest_is_that_of_the_file()
    {
        var parts = EmittedPart.Of("# head\na: 1\n---\nb: 2\nc: 3\n---\nd: 4\n");
        Assert.Equal([("# head\na: 1\n", 1), ("b: 2\nc: 3\n", 4), ("d: 4\n", 7)], parts.Select(p => (p.Text, p.FirstLine)));
    }

    [Fact]
    public void Names_around_a_line_are_read_from_the_inside_to_the_outside()
    {
        const string Text = """
            metadata:
              name: run
            spec:
              tasks:
              - name: "first"
                image: a
              - name: second
                steps:
                - name: main
                  image: b
                  args:
                  - "name: not-one"
            """;
        var part = new EmittedPart(Text, 1);
        Assert.Equal(["main", "second"], part.NamesAbove(11));
        Assert.Equal(["first"], part.NamesAbove(6));
    }
}
