using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules;

/// <summary>Reads fields of nodes leniently: what has a wrong type was reported by the structure check and reads as missing.</summary>
internal static class NodeReading
{
    /// <summary>Text of a scalar field; empty when there is none.</summary>
    public static string Text(this MapNode node, string field) => node[field] is ScalarNode scalar ? scalar.Text : "";

    public static MapNode? Map(this MapNode node, string field) => node[field] as MapNode;

    public static ScalarNode? Scalar(this MapNode node, string field) => node[field] as ScalarNode;

    public static IReadOnlyList<DocumentNode> Items(this MapNode node, string field) => node[field] is ListNode list ? list.Items : [];

    public static IEnumerable<MapNode> Maps(this MapNode node, string field) => node.Items(field).OfType<MapNode>();

    public static IEnumerable<ScalarNode> Scalars(this MapNode node, string field) => node.Items(field).OfType<ScalarNode>();

    public static bool Has(this MapNode node, string field) => node[field] is not null;

    /// <summary>Whether a field holds something; to the engines an empty text or list is nothing.</summary>
    public static bool HasContent(this MapNode node, string field) => node[field] switch
    {
        null => false,
        ScalarNode scalar => scalar.Text.Length > 0,
        ListNode list => list.Items.Count > 0,
        _ => true,
    };

    /// <summary>Where a field stands; where its object stands when it is missing.</summary>
    public static Place PlaceOf(this MapNode node, string field) => node.Find(field)?.Place ?? node.Place;

    /// <summary>Every text in a value, however deep.</summary>
    public static IReadOnlyList<ScalarNode> AllTexts(this DocumentNode? node)
    {
        if (node is ScalarNode { Type: ScalarType.Text } only)
            return [only];
        var texts = new List<ScalarNode>();
        Collect(node, texts);
        return texts;
    }

    private static void Collect(DocumentNode? node, List<ScalarNode> texts)
    {
        switch (node)
        {
            case ScalarNode { Type: ScalarType.Text } scalar:
                texts.Add(scalar);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                    Collect(item, texts);
                break;
            case MapNode map:
                foreach (var entry in map.Entries)
                    Collect(entry.Value, texts);
                break;
        }
    }
}
