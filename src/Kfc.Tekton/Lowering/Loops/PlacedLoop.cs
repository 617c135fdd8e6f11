using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>A loop over a list of the run, what it runs, and where it stands.</summary>
internal sealed record PlacedLoop(LoopNode Node, LoopBody Body, Scope Scope)
{
    /// <summary>The task that fans out: named after the only task of the body, or else after the loop.</summary>
    public string Name { get; } = Compiler.Names.Fit(Body.Only?.Node.Id ?? Node.Id, GraphIndex.MaxTaskName);

    /// <summary>A loop that is all of this one's body: then one matrix runs over the pairs of both items.</summary>
    public LoopNode? Inner => InnerOf(Node);

    /// <summary>The loop whose body a pod runs.</summary>
    public LoopNode Innermost => Inner ?? Node;

    /// <summary>Whether an item for the end is needed, so that a missing iteration can be seen; tasks in <c>finally</c> read nothing of each other.</summary>
    public bool HasEnd => (Body.MayFail || Body.Handed.Count > 0) && !Scope.IsFinal;

    public static LoopNode? InnerOf(LoopNode loop) => loop.Body.Nodes is [LoopNode inner] ? inner : null;

    /// <summary>The result of the task that carries a collected value.</summary>
    public string ResultOf(string collected) =>
        Inner is null ? collected : ((CollectExpression)Node.Collected.First(c => c.Name == collected).Value).Name;
}
