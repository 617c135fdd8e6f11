namespace Kfc;

/// <summary>A taint of nodes that a pod bears.</summary>
/// <param name="Key">The taint's key; null for all taints.</param>
/// <param name="Value">The taint's value; null for any.</param>
/// <param name="Effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>; null for all.</param>
/// <param name="For">With <c>NoExecute</c>: how long the pod stays; null for ever.</param>
public sealed record Toleration(string? Key = null, string? Value = null, string? Effect = null, TimeSpan? For = null);
