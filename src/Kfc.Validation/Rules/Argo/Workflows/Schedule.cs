using Kfc.Validation.Expressions;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Workflows;

/// <summary>37: when a CronWorkflow runs.</summary>
internal sealed class Schedule : Rule<ArgoContext>
{
    public override void Check(ArgoContext subject, RuleContext context)
    {
        if (subject.Workflow.Kind != "CronWorkflow" || subject.Workflow.Root.Map("spec") is not { } spec)
            return;
        foreach (var schedule in spec.Scalars("schedules").Concat(spec.Scalar("schedule") is { } single ? [single] : []))
        {
            if (CronText.ProblemOf(schedule.Text) is { } problem)
                context.Report(ArgoWorkflowDiagnostics.Schedule, schedule, schedule.Text, problem);
        }

        if (spec.Scalar("timezone") is { Text.Length: > 0 } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone.Text, out _) && TimeZoneInfo.GetSystemTimeZones().Count > 1)
            context.Report(ArgoWorkflowDiagnostics.TimeZone, zone, zone.Text);
    }
}
