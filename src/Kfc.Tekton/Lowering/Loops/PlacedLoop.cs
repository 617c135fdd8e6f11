using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>A loop over a list of the run, what it runs, and where it stands.</summary>
internal sealed record PlacedLoop(LoopNode Node, LoopBody Body, Scope Scope)
{
    /// <summary>The task that fans out: named after the only task of the body, or else after the loop.</summary>
    public string Name { get; } = Compiler.Names.Fit(Body.Only?.Node.Id ?? Node.Id, GraphIndex.MaxTaskName);
}
