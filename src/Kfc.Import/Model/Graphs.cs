using Kfc.Import.Naming;
using Kfc.Import.Writing;
using Kfc.Ir;

namespace Kfc.Import.Model;

/// <summary>The graphs among the components that were found.</summary>
internal static class Graphs
{
    /// <summary>Inner graphs come before those that hold them.</summary>
    public static IReadOnlyList<FoundStep> Order(IEnumerable<FoundStep> found) => [.. found.Where(step => step.Step is ImportedGraph)];

    public static bool Resolve(ImportedGraph graph, IReadOnlyList<FoundStep> found, List<Diagnostic> diagnostics)
    {
        if (!new GraphResolver(graph, task => Find(task, graph, found), diagnostics).Resolve())
            return false;
        var wrong = GraphWriter.Check(graph).ToList();
        diagnostics.AddRange(wrong);
        return wrong.Count == 0;
    }

    /// <summary>By the digest of the file, then by its address, then by the name that KFP makes a task's id of.</summary>
    private static ImportedStep? Find(GraphTask task, ImportedGraph graph, IReadOnlyList<FoundStep> found)
    {
        var others = found.Where(step => step.Step != graph).ToList();
        var reference = task.Reference;
        return (others.Find(step => reference.Digest is { Length: > 0 } digest && step.Digest.Equals(digest, StringComparison.OrdinalIgnoreCase))
            ?? others.Where(step => reference.Url is { } url && SameTail(url, step.Path) >= 3).MaxBy(step => SameTail(reference.Url!, step.Path))
            ?? others.Find(step => reference.Name is { } name && step.Step.Name == name)
            ?? others.Find(step => step.Step.Name == WithoutNumber(task.Id) && Fits(step.Step, task, graph)))?.Step;
    }

    /// <summary>Different components may have one name: the ports must be there.</summary>
    private static bool Fits(ImportedStep step, GraphTask task, ImportedGraph graph) =>
        task.Arguments.Keys.All(name => step.Input(name) is not null)
        && graph.Tasks.SelectMany(other => other.Arguments.Values).Concat(graph.Results.Values).OfType<TaskOutputSource>()
            .All(source => source.Task != task.Id || step.Output(source.Output) is not null);

    /// <summary>How many trailing segments two paths share.</summary>
    private static int SameTail(string left, string right)
    {
        var a = left.Split('/');
        var b = right.Split('/');
        var count = 0;
        while (count < a.Length && count < b.Length && a[^(count + 1)] == b[^(count + 1)])
            count++;
        return count;
    }

    private static string WithoutNumber(string id)
    {
        var name = id.TrimEnd("0123456789".ToCharArray());
        return name.Length < id.Length && name.EndsWith(' ') ? name.TrimEnd() : id;
    }
}
