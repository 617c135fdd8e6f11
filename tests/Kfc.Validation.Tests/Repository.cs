namespace Kfc.Validation.Tests;

/// <summary>Folders of the project and of the material beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The folder that <c>KFC_SHARED</c> names, or null.</summary>
    public static string? Shared =>
        Environment.GetEnvironmentVariable("KFC_SHARED") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
