namespace Kfc.Cases.Tests;

/// <summary>Committed output, compared byte for byte. <c>KFC_UPDATE_GOLDENS=1</c> rewrites it.</summary>
internal static class Golden
{
    private static bool Update => Environment.GetEnvironmentVariable("KFC_UPDATE_GOLDENS") == "1";

    public static void Verify(string path, string actual)
    {
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var shown = Path.GetRelativePath(Repository.Root, path);
        Assert.True(File.Exists(path), $"{shown} does not exist; run the tests with KFC_UPDATE_GOLDENS=1 and review the diff.");
        if (File.ReadAllText(path) != actual)
            Assert.Fail($"{shown} is stale; run the tests with KFC_UPDATE_GOLDENS=1 and review the diff. {FirstDifference(File.ReadAllText(path), actual)}");
    }

    /// <summary>A file that must not be there, because the stage that makes it gave nothing.</summary>
    public static void VerifyAbsent(string path)
    {
        if (Update)
            File.Delete(path);
        Assert.False(File.Exists(path), $"{Path.GetRelativePath(Repository.Root, path)} is there, but nothing is emitted any more.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var old = expected.Split('\n');
        var now = actual.Split('\n');
        var at = 0;
        while (at < old.Length && at < now.Length && old[at] == now[at])
            at++;
        return $"First difference in line {at + 1}: committed '{Line(old, at)}', now '{Line(now, at)}'.";
    }

    private static string Line(string[] lines, int at) => at < lines.Length ? lines[at] : "(end)";
}
