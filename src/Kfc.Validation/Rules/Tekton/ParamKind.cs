using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>The types of Tekton's parameters.</summary>
internal enum ParamKind
{
    String,
    Array,
    Object,
}

/// <summary>Reads the value of a parameter as Tekton does: a list of texts is an array, a map of texts an object, all else a text.</summary>
internal static class ParamValues
{
    public static ParamKind KindOf(DocumentNode? value) => value switch
    {
        ListNode list when list.Items.All(IsText) => ParamKind.Array,
        MapNode map when map.Entries.All(e => IsText(e.Value)) => ParamKind.Object,
        _ => ParamKind.String,
    };

    public static string Word(this ParamKind kind) => kind switch
    {
        ParamKind.Array => "array",
        ParamKind.Object => "object",
        _ => "string",
    };

    public static ParamKind? Parse(string word) => word switch
    {
        "string" => ParamKind.String,
        "array" => ParamKind.Array,
        "object" => ParamKind.Object,
        _ => null,
    };

    private static bool IsText(DocumentNode node) => node is ScalarNode { Type: ScalarType.Text or ScalarType.Null };
}
