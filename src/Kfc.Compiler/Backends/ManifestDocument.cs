namespace Kfc.Compiler;

/// <summary>One YAML document, ready to be written.</summary>
/// <param name="Kind">Kind of the object, such as <c>PipelineRun</c>.</param>
/// <param name="Name">Its name, or the fixed part of a generated name.</param>
/// <param name="Write">Writes its root mapping.</param>
public sealed record ManifestDocument(string Kind, string Name, Action<Yaml.YamlWriter> Write);
