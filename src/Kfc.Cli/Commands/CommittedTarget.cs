namespace Kfc.Cli.Commands;

/// <summary>Which target a committed file was made for, so that <c>kfc check</c> need not be told.</summary>
internal static class CommittedTarget
{
    /// <summary>How many lines may come before the one that tells: header comments, which are few.</summary>
    private const int LinesRead = 20;

    /// <summary>The target that the file, or the first manifest of the folder, is made for; the default one when it does not tell.</summary>
    public static string Of(string path)
    {
        try
        {
            var file = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal).FirstOrDefault() : path;
            return File.Exists(file) ? File.ReadLines(file).Take(LinesRead).Select(Told).FirstOrDefault(target => target is not null) ?? Target.Default : Target.Default;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever compares the file says what is wrong with it.
            return Target.Default;
        }
    }

    private static string? Told(string line) =>
        line.StartsWith("apiVersion: argoproj.io/", StringComparison.Ordinal) ? "argo"
        : line.StartsWith("apiVersion: tekton.dev/", StringComparison.Ordinal) ? "tekton"
        : line.StartsWith("  \"irVersion\":", StringComparison.Ordinal) ? Target.Graph
        : null;
}
