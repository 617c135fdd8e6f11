using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Tasks;

/// <summary>T4: a step or sidecar uses workspaces that its task declares; naming them is a beta feature.</summary>
internal sealed class StepWorkspaces : Rule<TaskSpec>
{
    public override void Check(TaskSpec subject, RuleContext context)
    {
        var declared = subject.Workspaces.Select(w => w.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var user in subject.Node.Maps("steps").Concat(subject.Sidecars).Where(s => s.HasContent("workspaces")))
        {
            if (!context.Allows(ApiFields.Beta))
                context.Report(TektonRunDiagnostics.BetaField, user.PlaceOf("workspaces"), "workspaces");
            foreach (var use in user.Maps("workspaces").Where(w => !declared.Contains(w.Text("name"))))
                context.Report(TektonTaskDiagnostics.StepWorkspace, use.PlaceOf("name"), use.Text("name"));
        }
    }
}
