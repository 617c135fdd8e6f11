using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Matrices;

/// <summary>M2: a matrix has at most 256 combinations, as far as its lists are written out.</summary>
internal sealed class MatrixSize : Rule<PipelineTask>
{
    private const long Most = 256;

    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.Matrix is not { } matrix || !subject.IsMatrixed)
            return;
        var lists = matrix.Maps("params").Select(p => (Name: p.Text("name"), Values: p.Scalars("value").Select(v => v.Text).ToList())).ToList();
        var product = lists.Count == 0 ? 0 : lists.Aggregate(1L, (count, list) => Math.Min(count * list.Values.Count, int.MaxValue));
        var added = matrix.Maps("include").Count(i => lists.Count == 0 || IsNew(i, lists));
        if (product + added > Most)
            context.Report(TektonMatrixDiagnostics.TooLarge, subject.Node.PlaceOf("matrix"), subject.Name, product + added, Most);
    }

    private static bool IsNew(MapNode include, List<(string Name, List<string> Values)> lists) => include.Maps("params")
        .Any(p => lists.Find(l => l.Name == p.Text("name")) is { Name: not null } list && !list.Values.Contains(p.Text("value"), StringComparer.Ordinal));
}
