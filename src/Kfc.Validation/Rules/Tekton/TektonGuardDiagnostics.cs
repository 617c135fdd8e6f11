using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>Guards of tasks and steps: KFC6370 and after.</summary>
internal static class TektonGuardDiagnostics
{
    public static readonly DiagnosticDescriptor Empty = Error("KFC6370", "Empty guard", "The guard says nothing.");

    public static readonly DiagnosticDescriptor Operator =
        Error("KFC6371", "Unknown operator of a guard", "The operator is '{0}'; it must be in or notin.");

    public static readonly DiagnosticDescriptor NoValues = Error("KFC6372", "Guard without values", "The guard lists no values.");

    public static readonly DiagnosticDescriptor CelNotAlone =
        Error("KFC6373", "Guard with an expression and more", "A guard with 'cel' has no input, operator or values.");

    public static readonly DiagnosticDescriptor CelForm =
        Error("KFC6374", "Expression of a guard that does not compile", "The expression does not compile: {0}.");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        Empty, Operator, NoValues, CelNotAlone, CelForm,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
