namespace Kfc.Ir;

/// <summary>A value that a finished run reports under a name.</summary>
/// <param name="Name">Name in kebab case.</param>
/// <param name="Value">What is reported.</param>
public sealed record PipelineOutput(string Name, Expression Value);
