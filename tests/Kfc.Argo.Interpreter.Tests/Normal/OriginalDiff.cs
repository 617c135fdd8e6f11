using System.Text.RegularExpressions;
using Kfc.Cli.Output;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// What is different between an example of Argo and ours, committed beside the case under a line that says why. An example that is equal has no
/// such file. <c>KFC_UPDATE_GOLDENS=1</c> rewrites the difference; the reason is written by hand.
/// </summary>
internal static partial class OriginalDiff
{
    public static void Verify(string example, string original, string ours)
    {
        var path = GoldenFile.PathOf("tests", "Cases", $"argo-{example}", "original.diff");
        var committed = File.Exists(path) ? File.ReadAllText(path) : "";
        var reason = committed.Length == 0 ? "" : committed[..(committed.IndexOf('\n', StringComparison.Ordinal) + 1)];
        var diff = UnifiedDiff.Of(original, ours, "original", "ours");
        var actual = diff.Length == 0 ? "" : (reason.Length > 0 ? reason : "# \n") + diff;
        if (Environment.GetEnvironmentVariable("KFC_UPDATE_GOLDENS") == "1")
        {
            Write(path, actual);
            committed = actual;
        }

        Assert.Equal(committed, actual);
        Assert.True(actual.Length == 0 || Sentence().IsMatch(actual), $"{path} does not begin with a sentence that says why there is a difference.");
    }

    private static void Write(string path, string text)
    {
        if (text.Length == 0)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllText(path, text);
        }
    }

    [GeneratedRegex(@"\A# [A-Z][^\n]+\.\n")]
    private static partial Regex Sentence();
}
