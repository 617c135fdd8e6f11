using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Matrices;

/// <summary>M5, M8: lists in a matrix, texts in its include.</summary>
internal sealed class MatrixTypes : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.Matrix is not { } matrix)
            return;
        foreach (var param in matrix.Maps("params").Where(p => !IsList(p)))
            context.Report(TektonMatrixDiagnostics.NotAList, param.PlaceOf("value"), param.Text("name"));
        foreach (var param in matrix.Maps("include").SelectMany(i => i.Maps("params")).Where(p => ParamValues.KindOf(p["value"]) != ParamKind.String))
            context.Report(TektonMatrixDiagnostics.NotAText, param.PlaceOf("value"), param.Text("name"));
    }

    private static bool IsList(MapNode param) => ParamValues.KindOf(param["value"]) switch
    {
        ParamKind.Array => true,
        ParamKind.Object => false,
        _ => param.Text("value").StartsWith("$(", StringComparison.Ordinal) && param.Text("value").EndsWith("[*])", StringComparison.Ordinal),
    };
}
