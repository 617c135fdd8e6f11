using System.Globalization;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Conditions that a value read from JSON has a type. Its numbers are all of 64 bits with a point.</summary>
internal static class JsonForm
{
    /// <summary>Whether a text is the JSON of a type, as an expression. A list of one gives the decoded value a name.</summary>
    public static string Of(string text, WireType type) => $"all([fromJSON({text})], {{ {Holds("#", type)} }})";

    private static string Holds(string value, WireType type) => type switch
    {
        ScalarType { Scalar: ScalarKind.Bool } => Is(value, "bool"),
        ScalarType { Scalar: ScalarKind.Int } => Whole(value, $"{int.MinValue.ToString(CultureInfo.InvariantCulture)}.0", $"{value} <= {int.MaxValue.ToString(CultureInfo.InvariantCulture)}.0"),
        // What is in range goes into a whole number without loss of anything but digits that it does not have.
        ScalarType { Scalar: ScalarKind.Long } => Whole(value, "-9223372036854775808.0", $"{value} < 9223372036854775808.0"),
        ScalarType { Scalar: ScalarKind.Double } => Is(value, "float"),
        EnumType words => $"{value} in {ValueForm.Words(words)}",
        ListType list => $"{Is(value, "array")} && all({value}, {{ {Holds("#", list.Element)} }})",
        RecordType record => string.Join(" && ", record.Fields.Select(f => Holds($"{value}[{ExprText.Quote(f.Name)}]", f.Type)).Prepend(Is(value, "map"))),
        _ => Is(value, "string"),
    };

    private static string Is(string value, string kind) => $"type({value}) == '{kind}'";

    private static string Whole(string value, string least, string isNotMore) =>
        $"{Is(value, "float")} && {value} >= {least} && {isNotMore} && int({value}) == {value}";
}
