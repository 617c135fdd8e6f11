using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Argo;

/// <summary>Tags and expressions of Argo: KFC6640 and after.</summary>
internal static class ArgoTextDiagnostics
{
    public static readonly DiagnosticDescriptor Unresolved =
        Error("KFC6640", "Tag that nothing resolves", "There is nothing to put in for '{{{{{0}}}}}'.{1}");

    public static readonly DiagnosticDescriptor UnclosedVariable =
        Error("KFC6641", "Tag that is not closed", "A tag begins with '{{{{' and is never closed.");

    public static readonly DiagnosticDescriptor Unclosed =
        Warning("KFC6642", "Braces that are not closed", "'{{{{' is never closed; tags behind it are not put in.");

    public static readonly DiagnosticDescriptor ExpressionForm =
        Error("KFC6643", "Malformed expression", "The expression cannot be read: {0}.");

    public static readonly DiagnosticDescriptor UnknownName =
        Error("KFC6644", "Unknown name in an expression", "There is nothing named '{0}'.{1}");

    public static readonly DiagnosticDescriptor UnresolvedPath =
        Error("KFC6645", "Expression that reads what is not there", "There is no '{0}' here.{1}");

    public static readonly DiagnosticDescriptor Borrowed = Error(
        "KFC6646",
        "Template that reads what the workflow does not have",
        "The template '{0}' of '{1}' reads '{{{{{2}}}}}', which this workflow does not have.{3}");

    public static readonly DiagnosticDescriptor Mistyped = Warning(
        "KFC6647",
        "Tag that Argo leaves as it stands",
        "Argo knows no '{{{{{0}}}}}' and leaves it as it stands. Did you mean '{1}'?");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        Unresolved, UnclosedVariable, Unclosed, ExpressionForm, UnknownName, UnresolvedPath, Borrowed, Mistyped,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);

    private static DiagnosticDescriptor Warning(string code, string title, string format) => new(code, Severity.Warning, title, format);
}
