namespace Kfc;

/// <summary>What happens when an attempt fails.</summary>
/// <param name="Limit">Further attempts, at least 1.</param>
/// <param name="Backoff">Pause before the first further attempt; null for none. Rounded up to whole seconds.</param>
/// <param name="Factor">Each further pause is this many times the one before, at least 1.</param>
/// <param name="MaxBackoff">Longest pause; null for no bound. Rounded up to whole seconds.</param>
public sealed record Retry(int Limit, TimeSpan? Backoff = null, double Factor = 1, TimeSpan? MaxBackoff = null);
