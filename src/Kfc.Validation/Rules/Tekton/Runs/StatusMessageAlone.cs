using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>A status message explains a status, of a TaskRun or a CustomRun.</summary>
internal static class StatusMessageAlone
{
    public static void Check(MapNode spec, RuleContext context)
    {
        if (spec.Text("status").Length == 0 && spec.Scalar("statusMessage") is { Text.Length: > 0 } message)
            context.Report(TektonRunDiagnostics.StatusMessage, message);
    }
}
