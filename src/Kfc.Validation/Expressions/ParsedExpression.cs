namespace Kfc.Validation.Expressions;

/// <summary>What the reading of an expression gave.</summary>
/// <param name="Problem">Why it is malformed, or null.</param>
/// <param name="Paths">Names with dots that it reads, such as <c>tasks.a.outputs.parameters.b</c>; those with a computed part end before it.</param>
/// <param name="Unknown">Names that are neither variables nor functions.</param>
/// <param name="Optional">Paths that may be missing: left of <c>??</c> or behind <c>?.</c>.</param>
internal sealed record ParsedExpression(string? Problem, IReadOnlyList<string> Paths, IReadOnlyList<string> Unknown, IReadOnlyCollection<string> Optional);
