namespace Kfc;

/// <summary>A counted lock. How many tasks may hold it at a time is a number in a config map.</summary>
/// <param name="ConfigMap">Name of the config map in the run's namespace.</param>
/// <param name="Key">Key in it.</param>
public sealed record Semaphore(string ConfigMap, string Key);
