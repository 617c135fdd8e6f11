namespace Kfc;

/// <summary>How equal work is recognised, and how long its answer holds.</summary>
/// <param name="MaxAge">How long an answer holds, rounded up to whole seconds; null for no bound.</param>
/// <param name="Key">Names the work, with its inputs; null for a fingerprint of component and inputs.</param>
public sealed record Caching(TimeSpan? MaxAge = null, string? Key = null);
