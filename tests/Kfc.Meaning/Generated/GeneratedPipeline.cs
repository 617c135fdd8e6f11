using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>A pipeline that a seed made, with what becomes of its containers.</summary>
/// <param name="Graph">The pipeline; every task says who it is by the input <c>id</c>.</param>
/// <param name="Failing">Ids of the tasks whose containers may fail.</param>
public sealed record GeneratedPipeline(PipelineGraph Graph, ImmutableHashSet<string> Failing)
{
    /// <summary>What it means. What the compiler can work out is worked out first, so the graph that all backends get is carried out.</summary>
    public MeaningOutcome Meaning() => GraphRun.Run(PipelineCompiler.Check(Graph, new()).Graph, Fails);

    /// <summary>Whether an attempt of a container fails: about half of the iterations of a failing task do, some only at first.</summary>
    public bool Fails(string identity, int attempt)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var task = identity.Split('/')[0];
        if (!Failing.Contains(task))
            return false;
        var sum = identity.Sum(c => c);
        return sum % 2 == 0 || (sum % 3 == 0 && attempt == 0);
    }
}
