namespace Kfc.Cases.Tests;

/// <summary>The folder that the project lies in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The folder that <c>KFC_SHARED</c> names, or null when it is not set.</summary>
    public static string? Shared =>
        Environment.GetEnvironmentVariable("KFC_SHARED") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Names of the folders in a folder, in ordinal order.</summary>
    public static IEnumerable<string> FoldersIn(string folder) => Directory.EnumerateDirectories(PathOf(folder))
        .Select(path => Path.GetFileName(path))
        .Where(name => File.Exists(PathOf(folder, name, "Pipeline.cs")))
        .Order(StringComparer.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
