namespace Kfc.Ir.Tests;

/// <summary>Texts that formats and readers trip over.</summary>
internal static class HostileText
{
    public static IReadOnlyList<string> Samples { get; } =
    [
        "", " ", "a", "\"", "\\", "\\\"", "'", "\n", "\r\n", "\t", "\0", "\u001F", "\u007F", "\u0085", "\u2028", "\uFEFF", "\uFFFF", "😀", "é",
        "e\u0301", "$(params.x)", "{{x}}", "$$", "<&>", "null", "true", "1e3", "~", "- a", "a: b", "# c", "\u202E", "://", "a:1", "a:1:2",
    ];
}
