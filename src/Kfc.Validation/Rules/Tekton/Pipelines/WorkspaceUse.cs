using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P23: in a Pipeline of its own, tasks use workspaces that it declares; each of theirs is bound once.</summary>
internal sealed class WorkspaceUse : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        var declared = subject.Workspaces.Select(w => w.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var task in subject.AllTasks)
        {
            foreach (var use in task.Node.Maps("workspaces"))
            {
                var field = use.HasContent("workspace") ? "workspace" : "name";
                if (!declared.Contains(use.Text(field)))
                    context.Report(TektonPipelineDiagnostics.UnknownWorkspace, use.PlaceOf(field), task.Name, use.Text(field));
            }

            foreach (var twice in Duplicates.Of(task.Node.Maps("workspaces")))
                context.Report(TektonPipelineDiagnostics.TaskWorkspaceTwice, twice.PlaceOf("name"), task.Name, twice.Text("name"));
        }
    }
}
