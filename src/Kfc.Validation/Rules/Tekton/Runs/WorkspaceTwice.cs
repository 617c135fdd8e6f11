using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R17: a workspace of a run is bound once.</summary>
internal sealed class WorkspaceTwice : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        var comparer = subject.Kind == "TaskRun" ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        foreach (var twice in Duplicates.Of(subject.Spec.Maps("workspaces"), "name", comparer))
            context.Report(TektonRunDiagnostics.WorkspaceTwice, twice.PlaceOf("name"), twice.Text("name"));
    }
}
