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
        var added = matrix.Maps("include").Sum(i => lists.Count == 0 ? 1 : New(i, lists));
        if (product + added > Most)
            context.Report(TektonMatrixDiagnostics.TooLarge, subject.Node.PlaceOf("matrix"), subject.Name, product + added, Most);
    }

    /// <summary>Combinations that an include adds: each value that no list has counts, up to the first that one has.</summary>
    private static int New(MapNode include, List<(string Name, List<string> Values)> lists) => include.Maps("params")
        .Select(p => (List: lists.Find(l => l.Name == p.Text("name")), Value: p.Text("value")))
        .Where(p => p.List.Name is not null)
        .TakeWhile(p => !p.List.Values.Contains(p.Value, StringComparer.Ordinal))
        .Count();
}
