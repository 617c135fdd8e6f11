using Kfc.Cli.Output;

namespace Kfc.Cli.Tests.Output;

public sealed class AtomicFileTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Writes_files_and_their_folders_and_leaves_nothing_else()
    {
        Assert.Null(AtomicFile.WriteAll([(_workspace.PathOf("deep/er/a.yaml"), "a\n"), (_workspace.PathOf("b.yaml"), "é\n")]));
        Assert.Equal(["b.yaml", "deep/er/a.yaml"], _workspace.Files());
        Assert.Equal([0xC3, 0xA9, (byte)'\n'], File.ReadAllBytes(_workspace.PathOf("b.yaml")));
    }

    [Fact]
    public void Writes_nothing_when_one_of_the_files_cannot_be_written()
    {
        var old = _workspace.Write("a.yaml", "old\n");
        _workspace.Write("file", "");
        var failure = AtomicFile.WriteAll([(old, "new\n"), (_workspace.PathOf("file/b.yaml"), "b\n")]);
        Assert.Equal("KFC6209", failure?.Code);
        Assert.Equal("old\n", File.ReadAllText(old));
        Assert.Equal(["a.yaml", "file"], _workspace.Files());
    }

    [Fact]
    public void A_folder_is_not_replaced()
    {
        _workspace.Write("a.yaml/keep", "");
        Assert.Equal("KFC6209", AtomicFile.WriteAll([(_workspace.PathOf("a.yaml"), "a\n")])?.Code);
        Assert.Equal(["a.yaml/keep"], _workspace.Files());
    }
}
