using System.Runtime.CompilerServices;

namespace Kfc.Testing;

/// <summary>
/// Compares a text with a committed file, by the naming convention of Verify: <c>Tests.Method.verified.yaml</c> is committed,
/// <c>Tests.Method.received.yaml</c> is written beside it when they differ. Accepting a change is renaming the received file.
/// </summary>
public static class GoldenFile
{
    /// <summary>Compares with the file that is named after the calling test.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="extension">Ending of the file's name, without a dot.</param>
    /// <param name="testFile">The calling file; the compiler fills it in.</param>
    /// <param name="testMethod">The calling method; the compiler fills it in.</param>
    /// <exception cref="PipelineTestException">The texts differ, or there is no verified file yet.</exception>
    public static void Verify(
        string actual,
        string extension = "yaml",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = "") =>
        Compare(actual, Path.Combine(Path.GetDirectoryName(testFile) ?? "", $"{Path.GetFileNameWithoutExtension(testFile)}.{testMethod}"), extension);

    /// <summary>Compares with a file of any name.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="path">Path of the file without <c>.verified</c> and extension.</param>
    /// <param name="extension">Ending of the file's name, without a dot.</param>
    /// <exception cref="PipelineTestException">The texts differ, or there is no verified file yet.</exception>
    public static void Compare(string actual, string path, string extension = "yaml")
    {
        var verified = $"{path}.verified.{extension}";
        var received = $"{path}.received.{extension}";
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        throw new PipelineTestException(expected is null
            ? $"There is no {verified} yet. Review {received} and rename it."
            : $"{FirstDifference(expected, actual)} Review {received}; if it is right, it replaces {verified}.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var at = 0;
        while (at < old.Length && at < now.Length && old[at] == now[at])
            at++;
        return $"Line {at + 1} differs: verified '{LineAt(old, at)}', received '{LineAt(now, at)}'.";
    }

    private static string LineAt(string[] lines, int at) => at < lines.Length ? lines[at] : "(end of file)";
}
