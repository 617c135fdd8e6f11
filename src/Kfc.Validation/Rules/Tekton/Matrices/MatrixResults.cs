using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Matrices;

/// <summary>M6, M7: results of a matrix are read all at once, and only texts.</summary>
internal sealed class MatrixResults : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        var matrixed = subject.AllTasks.Where(t => t.IsMatrixed).DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, StringComparer.Ordinal);
        if (matrixed.Count == 0)
            return;
        foreach (var text in subject.AllTasks.SelectMany(t => t.Params).SelectMany(p => p["value"].AllTexts()))
        {
            foreach (var reference in ResultReference.In(text.Text).Where(r => matrixed.ContainsKey(r.Task)))
            {
                if (!reference.IsAggregate)
                    context.Report(TektonMatrixDiagnostics.SingleResult, text, reference.Task, reference.Result);
                else if (References.TaskOf(matrixed[reference.Task], context)?.Result(reference.Result) is { } result && result.Text("type") is "array" or "object")
                    context.Report(TektonMatrixDiagnostics.ResultType, text, reference.Result, reference.Task, result.Text("type"));
            }
        }
    }
}
