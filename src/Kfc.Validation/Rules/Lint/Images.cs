using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Lint;

/// <summary>Images have a tag that stays, or better a digest.</summary>
internal static class Images
{
    public static void Check(MapNode map, RuleContext context)
    {
        if (map.Scalar("image") is not { Text.Length: > 0 } image || image.Text.Contains("$(", StringComparison.Ordinal) || image.Text.Contains("{{", StringComparison.Ordinal))
            return;
        var name = image.Text[(image.Text.LastIndexOf('/') + 1)..];
        if (image.Text.Contains("@sha256:", StringComparison.Ordinal))
            return;
        if (!name.Contains(':', StringComparison.Ordinal) || name.EndsWith(":latest", StringComparison.Ordinal))
            context.Report(LintDiagnostics.FloatingImage, image, image.Text);
        else
            context.Report(LintDiagnostics.NoDigest, image, image.Text);
    }
}
