using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Workflows;

/// <summary>28: hooks have a condition, except the one named exit, and run templates that exist. Argo's validation leaves out tasks of a DAG, and the templates.</summary>
internal static class Hooks
{
    public static void Check(MapNode owner, bool isTask, ArgoContext subject, RuleContext context)
    {
        foreach (var entry in owner.Map("hooks")?.Entries ?? [])
        {
            if (entry.Value is not MapNode hook)
                continue;
            if (entry.Key != "exit" && !hook.HasContent("expression"))
                context.Report(isTask ? ArgoCallDiagnostics.TaskHookWithoutCondition : ArgoCallDiagnostics.HookWithoutCondition, entry.Place, entry.Key);
            if (hook.Scalar("template") is { Text.Length: > 0 } name && !name.Text.Contains("{{", StringComparison.Ordinal)
                && !subject.Workflow.Spec.Has("workflowTemplateRef") && subject.Workflow.Template(name.Text) is null)
            {
                context.Report(ArgoWorkflowDiagnostics.UnknownHookTemplate, name, entry.Key, name.Text, NearestName.Sentence(name.Text, subject.Workflow.Templates.Select(t => t.Name)));
            }
        }
    }
}
