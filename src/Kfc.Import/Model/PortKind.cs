using Kfc.Import.Naming;

namespace Kfc.Import.Model;

/// <summary>From the types of component files, an open vocabulary, to types of C#.</summary>
internal static class PortKind
{
    /// <summary>The kind of what has no kind of its own.</summary>
    public const string Any = "Artifact";

    private static readonly string[] Known = [Any, "Dataset", "Model", "Metrics"];

    public static bool IsKnown(string kind) => Known.Contains(kind, StringComparer.Ordinal);

    /// <summary>The value type that a type name stands for; null when it names files.</summary>
    public static string? Value(string? type)
    {
        if (type is null)
            return null;
        var bracket = type.IndexOf('[', StringComparison.Ordinal);
        var name = (bracket < 0 ? type : type[..bracket]).Replace("typing.", "", StringComparison.Ordinal).ToUpperInvariant();
        return name switch
        {
            "STRING" or "STR" or "JSONOBJECT" or "JSONARRAY" or "DICT" or "LIST" or "STRUCT" => "string",
            "INTEGER" or "INT" or "LONG" or "NUMBER_INTEGER" => "long",
            "FLOAT" or "DOUBLE" or "NUMBER_DOUBLE" => "double",
            "BOOL" or "BOOLEAN" => "bool",
            _ when name.EndsWith("URI", StringComparison.Ordinal) || name.EndsWith("URL", StringComparison.Ordinal)
                || name.StartsWith("GCP", StringComparison.Ordinal) || name is "GCSPATH" or "GCRPATH" => "string",
            _ => null,
        };
    }

    /// <summary>Whether values of a type are JSON in a text.</summary>
    public static bool IsJson(string? type) => type is not null
        && (type.StartsWith("Json", StringComparison.OrdinalIgnoreCase) || type.StartsWith("Dict", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("List", StringComparison.OrdinalIgnoreCase) || type.StartsWith("typing.", StringComparison.Ordinal)
            || type is "STRUCT" or "LIST");

    /// <summary>The artifact kind that a type name stands for.</summary>
    public static string Artifact(string? type)
    {
        if (string.IsNullOrWhiteSpace(type))
            return Any;
        var name = type.StartsWith("system.", StringComparison.Ordinal) ? type["system.".Length..] : type;
        var kind = Pascal.Of(name);
        return kind.Length == 0 ? Any : IsKnown(kind) ? kind : CSharpWords.IsTaken(kind) ? kind + "Artifact" : kind;
    }
}
