namespace Kfc;

/// <summary>A key of a config map in the cluster.</summary>
/// <param name="ConfigMap">Name of the config map.</param>
/// <param name="Key">Key in it.</param>
/// <param name="Optional">Whether the config map or key may be missing.</param>
public sealed record ConfigMapKey(string ConfigMap, string Key, bool Optional = false);
