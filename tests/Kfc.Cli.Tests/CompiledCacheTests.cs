using Kfc.Cli.Source;

namespace Kfc.Cli.Tests;

public sealed class CompiledCacheTests : IDisposable
{
    private static readonly CompiledImage Image = new([1, 2, 3], [4, 5]);

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void What_was_stored_is_found()
    {
        var cache = new CompiledCache(_workspace.PathOf("cache"));
        cache.Store("key", Image);
        var found = cache.Find("key");
        Assert.Equal(Image.Assembly, found?.Assembly);
        Assert.Equal(Image.Symbols, found?.Symbols);
        Assert.Null(cache.Find("other"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    [InlineData(40)]
    public void A_damaged_entry_counts_as_absent(int position)
    {
        var cache = new CompiledCache(_workspace.PathOf("cache"));
        cache.Store("key", Image);
        var file = _workspace.PathOf("cache/key.bin");
        var content = File.ReadAllBytes(file);
        content[position] ^= 1;
        File.WriteAllBytes(file, content);
        Assert.Null(cache.Find("key"));
        File.WriteAllBytes(file, content[..10]);
        Assert.Null(cache.Find("key"));
    }

    [Fact]
    public void A_folder_that_others_may_write_to_is_not_trusted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows folders have no such mode.");
        var cache = new CompiledCache(_workspace.PathOf("cache"));
        cache.Store("key", Image);
#pragma warning disable CA1416 // skipped on Windows above
        File.SetUnixFileMode(_workspace.PathOf("cache"), File.GetUnixFileMode(_workspace.PathOf("cache")) | UnixFileMode.OtherWrite);
#pragma warning restore CA1416
        Assert.Null(cache.Find("key"));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_no_error()
    {
        var cache = new CompiledCache(Path.Combine(_workspace.Write("file", ""), "cache"));
        cache.Store("key", Image);
        Assert.Null(cache.Find("key"));
    }

    [Fact]
    public void Source_and_place_make_the_key()
    {
        var key = CompiledCache.KeyOf("a"u8.ToArray(), "/x/a.cs", []);
        Assert.Equal(key, CompiledCache.KeyOf("a"u8.ToArray(), "/x/a.cs", []));
        Assert.NotEqual(key, CompiledCache.KeyOf("b"u8.ToArray(), "/x/a.cs", []));
        Assert.NotEqual(key, CompiledCache.KeyOf("a"u8.ToArray(), "/y/a.cs", []));
        Assert.NotEqual(key, CompiledCache.KeyOf("a"u8.ToArray(), "/x/a.cs", [1]));
    }
}
