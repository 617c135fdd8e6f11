using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>A declared parameter, or a given one where Tekton takes it as a declaration.</summary>
internal sealed record ParamSpec(string Name, ParamKind Kind, IReadOnlySet<string> Keys, MapNode Node, bool IsGiven)
{
    public DocumentNode? Default => Node["default"];

    public static ParamSpec Declared(MapNode node) => new(node.Text("name"), KindOf(node), KeysOf(node.Map("properties")), node, IsGiven: false);

    public static ParamSpec Given(MapNode node) => new(node.Text("name"), ParamValues.KindOf(node["value"]), KeysOf(node.Map("value")), node, IsGiven: true);

    /// <summary>The type: as stated, or inferred from the properties or the default.</summary>
    private static ParamKind KindOf(MapNode node) =>
        ParamValues.Parse(node.Text("type")) ?? (node.Has("properties") ? ParamKind.Object : ParamValues.KindOf(node["default"]));

    private static HashSet<string> KeysOf(MapNode? map) => map is null ? [] : map.Entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
}
