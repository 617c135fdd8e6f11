using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Matrices;

/// <summary>M6, M7: results of a matrix are read all at once, and only texts, by tasks of the same list. A task of finally gets all of them in any case.</summary>
internal sealed class MatrixResults : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        Check(subject.Tasks, context);
        Check(subject.Finally, context);
    }

    private static void Check(IReadOnlyList<PipelineTask> tasks, RuleContext context)
    {
        var matrixed = tasks.Where(t => t.IsMatrixed).DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, StringComparer.Ordinal);
        if (matrixed.Count == 0)
            return;
        foreach (var text in tasks.SelectMany(t => t.Params).SelectMany(p => p["value"].AllTexts()))
        {
            foreach (var expression in Variables.Expressions(text.Text).Where(e => ResultReference.LooksLikeOne(e) && matrixed.ContainsKey(e.Split('.')[1])))
            {
                if (!expression.EndsWith("[*]", StringComparison.Ordinal))
                    context.ReportAt(TektonMatrixDiagnostics.SingleResult, text, $"$({expression})", expression.Split('.')[1], expression.Split('.', 4)[3]);
                else if (ResultReference.Parse(expression) is { } reference
                    && References.TaskOf(matrixed[reference.Task], context)?.Result(reference.Result) is { } result && result.Text("type") is "array" or "object")
                {
                    context.ReportAt(TektonMatrixDiagnostics.ResultType, text, reference.Written, reference.Result, reference.Task, result.Text("type"));
                }
            }
        }
    }
}
