using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>Matrices of Tekton: KFC6380 and after.</summary>
internal static class TektonMatrixDiagnostics
{
    public static readonly DiagnosticDescriptor TooLarge =
        Error("KFC6380", "Matrix with too many combinations", "The matrix of task '{0}' has {1} combinations; at most {2} are allowed.");

    public static readonly DiagnosticDescriptor DuplicateParam =
        Error("KFC6381", "Parameter twice in a matrix", "The parameter '{0}' stands twice in the matrix.");

    public static readonly DiagnosticDescriptor ParamAndMatrix =
        Error("KFC6382", "Parameter in the matrix and beside it", "The parameter '{0}' of task '{1}' stands in the matrix and in params.");

    public static readonly DiagnosticDescriptor NotAList = Error(
        "KFC6383",
        "Matrix parameter that is no list",
        "The parameter '{0}' of the matrix is neither a list of texts nor a whole array such as $(params.list[*]).");

    public static readonly DiagnosticDescriptor NotAText =
        Error("KFC6384", "Combination of a matrix that is no text", "The parameter '{0}' of a combination must be a text.");

    public static readonly DiagnosticDescriptor SingleResult =
        Error("KFC6385", "Single result of a matrix", "Task '{0}' is a matrix: its result '{1}' can be read as a whole only, with [*].");

    public static readonly DiagnosticDescriptor ResultType = Error(
        "KFC6386",
        "Result of a matrix that is no text",
        "The result '{0}' of matrix task '{1}' is of type {2}; only texts can be read together.");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        TooLarge, DuplicateParam, ParamAndMatrix, NotAList, NotAText, SingleResult, ResultType,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
