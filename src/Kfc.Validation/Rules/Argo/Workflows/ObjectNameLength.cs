using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Workflows;

/// <summary>1: names of workflows have at most 63 characters; of a CronWorkflow 52, as a time is added.</summary>
internal sealed class ObjectNameLength : Rule<ArgoContext>
{
    public override void Check(ArgoContext subject, RuleContext context)
    {
        var most = subject.Workflow.Kind == "CronWorkflow" ? 52 : 63;
        if (subject.Workflow.Root.Map("metadata")?.Scalar("name") is { } name && name.Text.Length > most)
            context.Report(ArgoWorkflowDiagnostics.NameTooLong, name, name.Text, name.Text.Length, most);
    }
}
