using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P8: a custom task states both its kind and its apiVersion, the latter as group and version.</summary>
internal sealed class CustomTaskKind : Rule<PipelineTask>
{
    private const string ClusterTask = " Tekton has no ClusterTask any more; use 'resolver: cluster' with the params 'kind', 'name' and 'namespace'.";

    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (!subject.IsCustom || (subject.TaskRef ?? subject.TaskSpec?.Node) is not { } node)
            return;
        foreach (var field in new[] { "kind", "apiVersion" }.Where(f => node.Text(f).Length == 0))
            context.Report(TektonPipelineDiagnostics.CustomTaskKind, subject.Node.PlaceOf(subject.TaskRef is null ? "taskSpec" : "taskRef"), subject.Name, field, node.Text("kind") == "ClusterTask" ? ClusterTask : "");
        if (node.Scalar("apiVersion") is { Text.Length: > 0 } version && (version.Text.Split('/') is not [{ Length: > 0 }, { Length: > 0 }]))
            context.Report(TektonPipelineDiagnostics.CustomTaskVersion, version, version.Text);
    }
}
