namespace Kfc.FakeContainers;

/// <summary>Files of the repository that tests carry out as they are committed.</summary>
public static class GoldenFile
{
    /// <summary>The text of a file, by its path from the repository's root.</summary>
    public static string Read(params ReadOnlySpan<string> path) => File.ReadAllText(PathOf(path));

    /// <summary>Where a file lies, by its path from the repository's root.</summary>
    public static string PathOf(params ReadOnlySpan<string> path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Join([folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository."), .. path]);
    }
}
