using Kfc.Testing;

namespace Kfc.Cli.Tests.Testing;

public sealed class GoldenFileTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_first_text_is_received_and_fails()
    {
        var failure = Assert.Throws<PipelineTestException>(() => GoldenFile.Verify("a\n", testFile: _workspace.PathOf("Tests.cs"), testMethod: "First"));
        Assert.Contains("Tests.First.received.yaml", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["Tests.First.received.yaml"], _workspace.Files());
    }

    [Fact]
    public void An_equal_text_passes_and_clears_what_was_received()
    {
        _workspace.Write("a.verified.yaml", "a\r\nb\r\n");
        _workspace.Write("a.received.yaml", "old");
        GoldenFile.Compare("a\nb\n", _workspace.PathOf("a"));
        Assert.Equal(["a.verified.yaml"], _workspace.Files());
    }

    [Fact]
    public void A_difference_names_its_first_line()
    {
        _workspace.Write("a.verified.yaml", "a\nb\n");
        var failure = Assert.Throws<PipelineTestException>(() => GoldenFile.Compare("a\nc\n", _workspace.PathOf("a")));
        Assert.StartsWith("Line 2 differs: verified 'b', received 'c'.", failure.Message, StringComparison.Ordinal);
    }
}
