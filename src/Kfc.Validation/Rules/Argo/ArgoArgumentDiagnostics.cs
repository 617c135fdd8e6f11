using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Argo;

/// <summary>Arguments of Argo: KFC6520 and after.</summary>
internal static class ArgoArgumentDiagnostics
{
    public static readonly DiagnosticDescriptor Duplicate =
        Error("KFC6520", "Parameter or artifact given twice", "'{0}' stands twice in the list.");

    public static readonly DiagnosticDescriptor GlobalName = Error(
        "KFC6521",
        "Malformed name for the whole workflow",
        "'{0}' is no name for the whole workflow: letters, digits, '-' and '_' are allowed.");

    public static readonly DiagnosticDescriptor NoValue =
        Error("KFC6522", "Argument without a value", "The argument '{0}' has no value.");

    public static readonly DiagnosticDescriptor ValueSource = Error(
        "KFC6523",
        "Argument with a wrong source",
        "The argument '{0}' can take its value from configMapKeyRef, event or supplied only.");

    public static readonly DiagnosticDescriptor NotInEnum =
        Error("KFC6525", "Argument that is not allowed", "The value of '{0}' is '{1}', which is not one of those in 'enum'.");

    public static readonly DiagnosticDescriptor ArtifactWithoutSource =
        Error("KFC6526", "Artifact without a source", "The artifact '{0}' has neither 'from' nor a location.");

    public static readonly DiagnosticDescriptor TwoSources =
        Error("KFC6527", "Artifact with two sources", "The artifact '{0}' has both 'from' and 'fromExpression'.");

    public static readonly DiagnosticDescriptor MissingParameter =
        Error("KFC6528", "Input parameter that is not supplied", "'{0}' is not given the parameter '{1}', which has no default.");

    public static readonly DiagnosticDescriptor MissingArtifact =
        Error("KFC6529", "Input artifact that is not supplied", "'{0}' is not given the artifact '{1}', which is not optional.");

    public static readonly DiagnosticDescriptor ValueAtSubmission = new(
        "KFC6530",
        Severity.Warning,
        "Workflow that must be given a value",
        "The argument '{0}' has no value; whoever submits the workflow must give it one, as by 'argo submit -p {0}=...'.");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        Duplicate, GlobalName, NoValue, ValueSource, NotInEnum, ArtifactWithoutSource, TwoSources, MissingParameter, MissingArtifact,
        ValueAtSubmission,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
