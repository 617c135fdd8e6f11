using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P22: workspaces of a pipeline have names, each once.</summary>
internal sealed class WorkspaceNames : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        foreach (var unnamed in subject.Workspaces.Where(w => w.Has("name") && w.Text("name").Length == 0))
            context.Report(TektonPipelineDiagnostics.WorkspaceName, unnamed, "has an empty name");
        foreach (var twice in Duplicates.Of(subject.Workspaces))
            context.Report(TektonPipelineDiagnostics.WorkspaceName, twice.PlaceOf("name"), $"'{twice.Text("name")}' is declared twice");
    }
}
