namespace Kfc.Cli.Tests;

/// <summary>An author says how severe each code is in <c>.editorconfig</c>, for single files as for projects.</summary>
public sealed class EditorConfigTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public EditorConfigTests()
    {
        _workspace.Write(".editorconfig", "root = true\n");
        _workspace.Write("a/b/Greeting.cs", Sources.Greeting.Replace("busybox:1.37.0", "busybox", StringComparison.Ordinal));
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Without_settings_it_is_a_warning()
    {
        var result = Compile();
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("warning KFC1013", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/.editorconfig", "[*.cs]\ndotnet_diagnostic.KFC1013.severity = none\n", null)]
    [InlineData("a/b/.editorconfig", "[*.cs]\ndotnet_diagnostic.KFC1013.severity = suggestion\n", null)]
    [InlineData("a/.editorconfig", "[b/*.cs]\ndotnet_diagnostic.KFC1013.severity = error\n", "error")]
    [InlineData("a/.editorconfig", "[c/*.cs]\ndotnet_diagnostic.KFC1013.severity = error\n", "warning")]
    [InlineData("a/.editorconfig", "[*.cs]\ndotnet_diagnostic.KFC1008.severity = warning\ndotnet_diagnostic.KFC1013.severity = none\n", "warning KFC1008")]
    [InlineData("a/.editorconfig", "\0\u0001[[[ not settings = = \n[", "warning")]
    public void Settings_beside_and_above_it_count(string file, string settings, string? expected)
    {
        _workspace.Write(file, settings);
        var result = Compile();
        Assert.Equal(expected?.StartsWith("error", StringComparison.Ordinal) == true ? 1 : 0, result.ExitCode);
        if (expected is null)
            Assert.Equal("", result.Error);
        else
            Assert.Contains(expected.Contains(' ', StringComparison.Ordinal) ? expected : $"{expected} KFC1013", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_the_settings_is_seen_although_the_file_is_the_same()
    {
        _workspace.Write("a/.editorconfig", "[*.cs]\ndotnet_diagnostic.KFC1013.severity = none\n");
        Compile().Succeeded();
        Compile().Succeeded();
        _workspace.Write("a/.editorconfig", "[*.cs]\ndotnet_diagnostic.KFC1013.severity = error\n");
        Compile().Failed(1, "KFC1013");
    }

    [Fact]
    public void Files_above_a_root_do_not_count()
    {
        _workspace.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.KFC1013.severity = error\n");
        _workspace.Write("a/.editorconfig", "root = true\n");
        Assert.Equal(0, Compile().ExitCode);
    }

    private ToolResult Compile() => Workspace.Run("compile", _workspace.PathOf("a/b/Greeting.cs"));
}
