namespace Kfc.Ir.Tests;

/// <summary>Committed files that tests compare with.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Compares a committed file with what it should be, or rewrites it when <c>KFC_UPDATE_GOLDENS=1</c>.</summary>
    public static void AssertGolden(string path, string expected)
    {
        var file = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("KFC_UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }

        Assert.True(File.Exists(file), $"{path} is missing; KFC_UPDATE_GOLDENS=1 writes it");
        Assert.Equal(File.ReadAllText(file), expected);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sdk.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
        return folder;
    }
}
