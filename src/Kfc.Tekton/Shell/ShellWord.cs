namespace Kfc.Tekton.Shell;

/// <summary>Pieces of POSIX shell that stay whole wherever they are put.</summary>
internal static class ShellWord
{
    /// <summary>A word that the shell reads as this very text.</summary>
    /// <remarks>
    /// The kubelet leaves script text alone, but Tekton replaces its references even inside quotes: two quotes between the
    /// dollar and the parenthesis hide them from Tekton and mean nothing to the shell.
    /// </remarks>
    public static string Literal(string text) =>
        $"'{text.Replace("'", "'\\''", StringComparison.Ordinal).Replace("$(", "$''(", StringComparison.Ordinal)}'";

    public static string Variable(string name) => $"\"${name}\"";
}
