using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Matrices;

/// <summary>M3, M4: a parameter stands once in a matrix, and not in params as well.</summary>
internal sealed class MatrixNames : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.Matrix is not { } matrix)
            return;
        foreach (var twice in matrix.Maps("include").Append(matrix).SelectMany(m => Duplicates.Of(m.Maps("params"))))
            context.Report(TektonMatrixDiagnostics.DuplicateParam, twice.PlaceOf("name"), twice.Text("name"));
        var given = subject.Params.Select(p => p.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var both in subject.MatrixParams.Where(p => given.Contains(p.Text("name"))))
            context.Report(TektonMatrixDiagnostics.ParamAndMatrix, both.PlaceOf("name"), both.Text("name"), subject.Name);
    }
}
