using System.Text;

namespace Kfc.Tekton.Shell;

/// <summary>Pieces of POSIX shell that stay whole wherever they are put.</summary>
internal static class ShellWord
{
    /// <summary>A word that the shell reads as this very text.</summary>
    /// <remarks>Script text passes by the kubelet untouched, but Tekton puts values in place of its references: such text is encoded.</remarks>
    public static string Literal(string text) => text.Contains("$(", StringComparison.Ordinal)
        ? $"\"$(decode '{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}')\""
        : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    public static string Variable(string name) => $"\"${name}\"";
}
