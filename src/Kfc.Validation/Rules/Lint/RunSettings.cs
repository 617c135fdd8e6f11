using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Lint;

/// <summary>Runs state their limit of time and their service account.</summary>
internal static class RunSettings
{
    public static void Check(MapNode root, RuleContext context)
    {
        if (root.Map("spec") is not { } spec)
            return;
        var kind = root.Text("kind");
        var at = root.PlaceOf("spec");
        switch (kind)
        {
            case "PipelineRun":
                Report(kind, at, spec.Has("timeouts") || spec.Has("timeout"), spec.Map("taskRunTemplate")?.Has("serviceAccountName") == true || spec.Has("serviceAccountName"), context);
                break;
            case "TaskRun":
                Report(kind, at, spec.Has("timeout"), spec.Has("serviceAccountName"), context);
                break;
            case "Workflow" when !spec.Has("workflowTemplateRef"):
                Report(kind, at, spec.Has("activeDeadlineSeconds"), spec.Has("serviceAccountName"), context);
                break;
            case "CronWorkflow" when spec.Map("workflowSpec") is { } workflow && !workflow.Has("workflowTemplateRef"):
                Report(kind, at, workflow.Has("activeDeadlineSeconds"), workflow.Has("serviceAccountName"), context);
                break;
        }
    }

    private static void Report(string kind, Place at, bool hasLimit, bool hasAccount, RuleContext context)
    {
        if (!hasLimit)
            context.Report(LintDiagnostics.NoTimeout, at, kind);
        if (!hasAccount)
            context.Report(LintDiagnostics.DefaultAccount, at, kind);
    }
}
