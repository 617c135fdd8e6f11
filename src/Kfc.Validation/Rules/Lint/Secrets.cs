using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Lint;

/// <summary>Secrets are in Secrets.</summary>
internal static class Secrets
{
    private static readonly string[] Words = ["password", "passwd", "secret", "token", "api_key", "apikey", "access_key", "private_key", "credential"];
    private static readonly string[] Beginnings = ["AKIA", "ASIA", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "sk_live_", "sk-ant-", "hf_", "AIza", "ya29.", "eyJhbGciOi", "-----BEGIN "];

    public static void Check(MapNode map, RuleContext context)
    {
        if (map.Scalar("name") is not { } name || (map.Scalar("value") ?? map.Scalar("default")) is not { Type: ScalarType.Text, Text.Length: > 0 } value)
            return;
        if (Beginnings.Any(b => value.Text.StartsWith(b, StringComparison.Ordinal) && value.Text.Length >= b.Length + 8) || (IsSecret(name.Text) && IsLiteral(value.Text)))
            context.Report(LintDiagnostics.LiteralSecret, value, name.Text);
    }

    private static bool IsSecret(string name)
    {
        var plain = name.ToLowerInvariant().Replace('-', '_');
        return Words.Any(w => plain.EndsWith(w, StringComparison.Ordinal));
    }

    /// <summary>A text that is the secret itself: no reference, no name of an object, no path.</summary>
    private static bool IsLiteral(string text) => text.Length >= 8 && !text.Contains("$(", StringComparison.Ordinal) && !text.Contains("{{", StringComparison.Ordinal)
        && !text.StartsWith('/') && !text.Contains(' ', StringComparison.Ordinal) && text.Any(char.IsDigit) && text.Any(char.IsAsciiLetter)
        && text.Any(c => char.IsUpper(c) || !(char.IsAsciiLetterOrDigit(c) || c is '-' or '.'));
}
