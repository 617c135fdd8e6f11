using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Expressions that turn values read from JSON into wire texts, and the other way round.</summary>
internal static class JsonCode
{
    /// <summary>Whole numbers above this are not exact in an expression that reads JSON.</summary>
    private const string LargestExact = "9007199254740991";

    /// <summary>The wire text of a value that an expression has read from JSON.</summary>
    public static string Wire(string code, WireType type) => type switch
    {
        EnumType or ArtifactType or ScalarType { Scalar: ScalarKind.String } => code,
        ScalarType { Scalar: ScalarKind.Bool } => $"string({code})",
        ScalarType { Scalar: ScalarKind.Int } => $"string(int({code}))",
        ScalarType { Scalar: ScalarKind.Long } =>
            $"({code} > {LargestExact} || {code} < -{LargestExact} ? fromJSON('a whole number beyond {LargestExact} in a list or record') : string(int({code})))",
        RecordType record => $"('{{' + {string.Join(" + ',' + ", record.Fields.Select(f => Field(code, f)))} + '}}')",
        ListType list when HasRecord(list) => $"('[' + join(map({code}, {{{Spaced(Json("#", list.Element))}}}), ',') + ']')",
        _ => $"toJson({code})",
    };

    /// <summary>The JSON of a value whose wire text an expression gives.</summary>
    public static string OfWire(string wire, WireType type) => FreeText.IsText(type) ? $"toJson({wire})" : wire;

    private static string Json(string code, WireType type) => FreeText.IsText(type) ? $"toJson({code})" : Wire(code, type);

    private static string Field(string code, RecordField field) =>
        $"{ExprText.Quote($"\"{field.Name}\":")} + {Json($"{code}[{ExprText.Quote(field.Name)}]", field.Type)}";

    /// <summary>Two closing braces in a row would end the tag.</summary>
    private static string Spaced(string code) => code.EndsWith('}') ? $"{code} " : code;

    private static bool HasRecord(WireType type) => type is RecordType || (type is ListType list && HasRecord(list.Element));
}
