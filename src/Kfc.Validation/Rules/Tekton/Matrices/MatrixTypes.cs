using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Matrices;

/// <summary>M5, M8: lists in a matrix, texts in its include. A variable that stands alone is a list when its parameter or result is one.</summary>
internal sealed class MatrixTypes : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        foreach (var matrix in subject.AllTasks.Select(t => t.Matrix).OfType<MapNode>())
        {
            foreach (var param in matrix.Maps("params").Where(p => !IsList(p["value"], subject)))
                context.Report(TektonMatrixDiagnostics.NotAList, param.PlaceOf("value"), param.Text("name"));
            foreach (var param in matrix.Maps("include").SelectMany(i => i.Maps("params")).Where(p => ParamValues.KindOf(p["value"]) != ParamKind.String))
                context.Report(TektonMatrixDiagnostics.NotAText, param.PlaceOf("value"), param.Text("name"));
        }
    }

    private static bool IsList(DocumentNode? value, PipelineSpec pipeline) => ParamValues.KindOf(value) switch
    {
        ParamKind.Array => true,
        ParamKind.Object => false,
        _ => value is ScalarNode { Text: var text } && Variables.Alone(text) is { } only && MayBeList(only, pipeline),
    };

    private static bool MayBeList(string expression, PipelineSpec pipeline) =>
        !expression.StartsWith("params.", StringComparison.Ordinal)
        || pipeline.Params.FirstOrDefault(p => p.Name == Variables.WithoutIndex(expression["params.".Length..])) is not { Kind: not ParamKind.Array };
}
