namespace Kfc.Validation.Yaml;

/// <summary>One document of a file.</summary>
/// <param name="File">Name of the file as shown.</param>
/// <param name="Root">Its value.</param>
internal sealed record ManifestDocument(string File, DocumentNode Root)
{
    public string ApiVersion => Text("apiVersion");

    public string Kind => Text("kind");

    /// <summary>The object's name, or empty.</summary>
    public string Name => Metadata("name");

    /// <summary>The object's namespace, or empty.</summary>
    public string Namespace => Metadata("namespace");

    private string Metadata(string field) => ((Root as MapNode)?["metadata"] as MapNode)?[field] is ScalarNode { Type: ScalarType.Text } text ? text.Text : "";

    private string Text(string field) => (Root as MapNode)?[field] is ScalarNode scalar ? scalar.Text : "";
}
