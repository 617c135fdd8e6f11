using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>Which types go together.</summary>
internal static class TypeRules
{
    /// <summary>The kind of artifact that takes every other, and is taken for every other.</summary>
    private const string AnyArtifact = "Artifact";

    /// <summary>Whether every value of one type reads as a value of the other, with the same wire text.</summary>
    public static bool Fits(WireType from, WireType to) => (from, to) switch
    {
        (ScalarType { Scalar: ScalarKind.Int }, ScalarType { Scalar: ScalarKind.Long or ScalarKind.Double }) => true,
        (ScalarType { Scalar: ScalarKind.Long }, ScalarType { Scalar: ScalarKind.Double }) => true,
        (EnumType, ScalarType { Scalar: ScalarKind.String }) => true,
        (ArtifactType, ArtifactType { Artifact: AnyArtifact }) or (ArtifactType { Artifact: AnyArtifact }, ArtifactType) => true,
        (ListType a, ListType b) => Fits(a.Element, b.Element),
        _ => from.Equals(to),
    };

    public static bool IsNumber(WireType type) => type is ScalarType { Scalar: ScalarKind.Int or ScalarKind.Long or ScalarKind.Double };

    public static bool IsWhole(WireType type) => type is ScalarType { Scalar: ScalarKind.Int or ScalarKind.Long };

    public static bool Comparable(WireType a, WireType b) => (IsNumber(a) && IsNumber(b)) || Fits(a, b) || Fits(b, a);
}
