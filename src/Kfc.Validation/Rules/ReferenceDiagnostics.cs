using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules;

/// <summary>References between objects: KFC6280 and after.</summary>
internal static class ReferenceDiagnostics
{
    public static readonly DiagnosticDescriptor Elsewhere = new(
        "KFC6280",
        Severity.Info,
        "Reference to an object outside the given files",
        "{0} '{1}' is not in the given files; what it asks for is not checked.");

    public static readonly DiagnosticDescriptor Unresolved =
        new("KFC6281", Severity.Error, "Reference that cannot be resolved", "{0} '{1}' is not in the given files.");

    public static ImmutableArray<DiagnosticDescriptor> All => [Elsewhere, Unresolved];
}
