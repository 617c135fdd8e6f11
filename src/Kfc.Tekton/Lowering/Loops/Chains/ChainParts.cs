using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>A loop that was taken apart.</summary>
/// <param name="Parts">Loops over the same list, in the author's order.</param>
/// <param name="Collected">The part that has each value which the loop collected.</param>
internal sealed record LoopChain(ImmutableArray<LoopNode> Parts, ImmutableArray<(string Name, string Part)> Collected);

/// <summary>Takes a body apart between its nodes: as few parts as there can be when the author's order is kept.</summary>
internal sealed class ChainParts(PipelineGraph graph, HashSet<string> taken)
{
    private readonly Lazy<HashSet<string>> _unsure = new(() => UnsureMakers.Of(graph));

    /// <summary>The parts of a loop; null when one pod can carry an iteration, or no parts could.</summary>
    public LoopChain? Of(LoopNode loop) => IsCarried(loop) ? null : Split(loop);

    private LoopChain? Split(LoopNode loop)
    {
        var nest = new LoopNest(loop);
        if (loop.Parallelism is not null || !nest.IsPlain || TolerantTasks.Of(nest.Innermost) is not { } alone || (nest.Inner is not null && alone.Count > 0))
            return null;
        var bodies = new List<List<ChainUnit>>();
        foreach (var unit in ChainUnit.Of(nest.Innermost.Body, node => IsCarried(nest.With(new([node])))))
        {
            var joins = bodies.Count > 0 && !alone.Contains(unit.Node.Id) && !alone.Contains(bodies[^1][0].Node.Id);
            if (joins && IsCarried(nest.With(ChainUnit.Body([.. bodies[^1], unit]))))
                bodies[^1].Add(unit);
            else
                bodies.Add([unit]);
        }

        return bodies.Count < 2 || CrossesArm(bodies) ? null : Finish(new ChainWriter(nest, bodies, taken).Write());
    }

    /// <summary>Whether a part reads what a node of an arm in another part made: that exists in some iterations only.</summary>
    private static bool CrossesArm(List<List<ChainUnit>> bodies)
    {
        for (var part = 0; part < bodies.Count; part++)
        {
            var made = bodies[part].Where(u => u.Branch is not null).Select(u => u.Node.Id).ToHashSet(StringComparer.Ordinal);
            if (made.Count > 0 && bodies.Where((_, other) => other != part).Any(b => NodeReads.Of(ChainUnit.Body(b)).Overlaps(made)))
                return true;
        }

        return false;
    }

    /// <summary>Takes parts apart in their turn: one that is a loop inside the loop may have too much in its body.</summary>
    private LoopChain? Finish(LoopChain chain)
    {
        var parts = ImmutableArray.CreateBuilder<LoopNode>();
        var moves = new CollectMoves();
        foreach (var part in chain.Parts.Select(p => (LoopNode)moves.RewriteLoop(p)))
        {
            if (IsCarried(part))
            {
                parts.Add(part);
                continue;
            }

            if (Split(part) is not { } finer)
                return null;
            parts.AddRange(finer.Parts);
            moves.Add(part.Id, finer);
        }

        return new(parts.ToImmutable(), [.. chain.Collected.Select(c => (c.Name, moves.PartOf(c.Part, c.Name)))]);
    }

    /// <summary>Whether one pod can carry an iteration. It is made for all of the body or for none, so that no part of it may have to be skipped.</summary>
    private bool IsCarried(LoopNode loop)
    {
        if (new LoopNest(loop).Innermost.Body.Nodes.Length > 1 && ReadsUnsure(new LoopNest(loop).Innermost.Body))
            return false;
        return LoopLegality.Of(loop, graph, isFinal: false).Count == 0;
    }

    /// <summary>Whether something outside that a body reads may be missing.</summary>
    private bool ReadsUnsure(Region body) => _unsure.Value.Count > 0 && NodeReads.Of(body).Except(ChainWriter.IdsOf(body), StringComparer.Ordinal).Any(_unsure.Value.Contains);
}
