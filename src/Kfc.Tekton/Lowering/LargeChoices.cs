using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// Files that hold what a branch made of a large output: what leaves a branch is a result of the task that merges it, so that it could be
/// no larger than small outputs are.
/// </summary>
internal static class LargeChoices
{
    public static IEnumerable<Diagnostic> Of(GraphIndex index, References references)
    {
        foreach (var task in index.Tasks.Concat(index.Loops.SelectMany(l => l.Body.Tasks.Select(t => t.Task))))
        {
            var files = PodTemplates.Of(task.Component.Implementation).SelectMany(t => t.Parts).OfType<InputPathPart>().Select(p => p.Port).ToHashSet(StringComparer.Ordinal);
            foreach (var argument in task.Node.Arguments.Where(a => files.Contains(a.Name)))
            {
                if (Operands.Of(argument.Value).OfType<MergeExpression>().SelectMany(Large).FirstOrDefault() is { } large)
                    yield return TektonDiagnostics.LargeChoice.At(task.Node.Source, TektonDiagnostics.WaysAroundLargeChoice, task.Node.Id, argument.Name, large.Task, large.Port);
            }
        }

        // Branches inside a pod that runs an iteration are decided there, and hand nothing on as a result.
        IEnumerable<OutputExpression> Large(MergeExpression merge) => !index.IsBranch(merge.Branch) ? [] :
            index.Branch(merge.Branch).Node.Merges.First(m => m.Name == merge.Name).Values.SelectMany(Operands.Of)
                .SelectMany(o => o is MergeExpression inner ? Large(inner) : o is OutputExpression output && references.IsLarge(output) ? [output] : []);
    }
}
