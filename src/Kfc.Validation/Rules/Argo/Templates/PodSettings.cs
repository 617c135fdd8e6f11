using System.Globalization;
using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>Settings of a template or of the whole workflow that Argo reads only when it makes a pod, or makes it once more.</summary>
internal static class PodSettings
{
    public static void Check(MapNode owner, RuleContext context)
    {
        if (Written(owner, "podSpecPatch") is { } patch && !IsMapping(patch.Text))
            context.Report(ArgoTemplateDiagnostics.PodSpecPatch, patch);
        if (owner.Map("retryStrategy") is not { } retry)
            return;
        if (Written(retry, "limit") is { } limit && !int.TryParse(limit.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            context.Report(ArgoTemplateDiagnostics.Retry, limit, "limit", limit.Text, "whole number");
        foreach (var field in new[] { "duration", "maxDuration" })
        {
            if (retry.Map("backoff") is { } backoff && Written(backoff, field) is { } length && !IsDuration(length.Text))
                context.Report(ArgoTemplateDiagnostics.Retry, length, "backoff." + field, length.Text, "duration such as 30s or 1h");
        }
    }

    /// <summary>A text without tags, which are put in later.</summary>
    private static ScalarNode? Written(MapNode owner, string field) =>
        owner.Scalar(field) is { Type: ScalarType.Text, Text.Length: > 0 } text && !text.Text.Contains("{{", StringComparison.Ordinal) ? text : null;

    /// <summary>A number alone counts seconds.</summary>
    private static bool IsDuration(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) || GoDuration.Seconds(text) is not null;

    private static bool IsMapping(string text)
    {
        var findings = new Findings("podSpecPatch");
        return DocumentReader.Read("podSpecPatch", text, findings) is [var document, ..]
            ? document.Root is MapNode or ScalarNode { Type: ScalarType.Null }
            : !findings.HasErrors;
    }
}
