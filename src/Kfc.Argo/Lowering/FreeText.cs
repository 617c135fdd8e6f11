using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Types by what their texts can hold.</summary>
internal static class FreeText
{
    /// <summary>Whether texts of the type can hold anything, braces and dollars included.</summary>
    public static bool Is(WireType type) => type switch
    {
        ScalarType scalar => scalar.Scalar == ScalarKind.String,
        EnumType words => words.Members.Any(w => w.Contains('{', StringComparison.Ordinal) || w.Contains('$', StringComparison.Ordinal)),
        ListType list => Is(list.Element),
        RecordType record => record.Fields.Any(f => Is(f.Type)),
        _ => false,
    };

    public static bool IsNumber(WireType type) => type is ScalarType { Scalar: ScalarKind.Int or ScalarKind.Long or ScalarKind.Double };

    /// <summary>Whether the value in JSON is its text in quotes.</summary>
    public static bool IsText(WireType type) => type is EnumType or ArtifactType or ScalarType { Scalar: ScalarKind.String };

    public static bool IsArtifact(WireType type) => type is ArtifactType || (type is ListType list && IsArtifact(list.Element));
}
