using Microsoft.CodeAnalysis;

namespace Kfc.Analyzers;

/// <summary>What the analyzers report.</summary>
internal static class Rules
{
    private const string Category = "Kfc";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "KFC1001",
        "A component or pipeline is not partial",
        "{0} must be partial, as must the types around it: the generator writes its other half",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1001.md");

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "KFC1002",
        "A type that cannot travel between tasks",
        "{0} cannot travel between tasks: use string, bool, int, long, double, an enum, a record or IReadOnlyList of these, or an artifact kind",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1002.md");

    public static readonly DiagnosticDescriptor NotDeterministic = new(
        "KFC1003",
        "Define() depends on more than the pipeline",
        "{0} differs from one compilation to the next; Define() must place the same tasks every time, so pass what differs as a parameter",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1003.md");
}
