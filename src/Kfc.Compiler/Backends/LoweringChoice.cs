using Kfc.Ir;

namespace Kfc.Compiler;

/// <summary>How a backend carries one node of a pipeline, and why in this way.</summary>
/// <param name="Node">Id of the node.</param>
/// <param name="Construct">What the author wrote: <c>task</c>, <c>loop</c>, <c>branch</c>, <c>pipeline</c>, <c>exit handler</c>, …</param>
/// <param name="Lowering">What it has become.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Where the author placed the node.</param>
public sealed record LoweringChoice(string Node, string Construct, string Lowering, string Reason, SourcePosition Source);
