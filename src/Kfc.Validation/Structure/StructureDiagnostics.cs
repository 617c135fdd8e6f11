using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Structure;

/// <summary>Documents whose form is wrong, whatever they mean: KFC6260 and after.</summary>
internal static class StructureDiagnostics
{
    public static readonly DiagnosticDescriptor NotAnObject =
        Error("KFC6260", "Document is not an object", "A document is {0}; an object with apiVersion and kind is expected.");

    public static readonly DiagnosticDescriptor NoKind = Error("KFC6261", "Object without apiVersion or kind", "The object has no {0}.");

    public static readonly DiagnosticDescriptor UnknownVersion =
        Error("KFC6262", "Unknown version of a known kind", "{0} is known as {1}, not as '{2}'.");

    public static readonly DiagnosticDescriptor OtherKind =
        new("KFC6263", Severity.Info, "Object of another kind", "{0} '{1}' is not of Tekton or Argo Workflows and is passed over.");

    public static readonly DiagnosticDescriptor UnknownField = Error("KFC6264", "Unknown field of a manifest", "There is no field '{0}' here.{1}");

    public static readonly DiagnosticDescriptor WrongType = Error("KFC6265", "Manifest value of a wrong type", "{0} must be {1}, not {2}.");

    public static readonly DiagnosticDescriptor Missing = Error("KFC6266", "Required field is missing", "The field '{0}' is required here.");

    public static readonly DiagnosticDescriptor MissingForPods = new(
        "KFC6267",
        Severity.Warning,
        "Field that pods need is missing",
        "The field '{0}' is missing. Admission lets this pass, but no pod can be made of it.");

    public static readonly DiagnosticDescriptor NotInEnum = Error("KFC6268", "Value that is not one of those allowed", "'{0}' is '{1}'; it must be one of {2}.");

    public static readonly DiagnosticDescriptor OutOfRange = Error("KFC6269", "Value out of range", "'{0}' {1}.");

    public static readonly DiagnosticDescriptor Pattern = Error("KFC6270", "Text of a wrong form", "'{0}' is '{1}', which is not of the form {2}.");

    public static readonly DiagnosticDescriptor Quantity =
        Error("KFC6271", "Malformed quantity", "'{0}' is '{1}', which is not an amount such as 500m, 2 or 1.5Gi.");

    public static readonly DiagnosticDescriptor Duration =
        Error("KFC6272", "Malformed duration", "'{0}' is '{1}', which is not a duration such as 90s or 1h30m.");

    public static readonly DiagnosticDescriptor DuplicateItem = Error("KFC6273", "List item given twice", "Two items of '{0}' have the same {1}: {2}.");

    public static readonly DiagnosticDescriptor ObjectName = Error("KFC6274", "Name that no object can have", "'{0}' cannot be the name of an object: {1}.");

    public static readonly DiagnosticDescriptor Label = Error("KFC6275", "Malformed label or annotation", "{0} '{1}' is not allowed: {2}.");

    public static readonly DiagnosticDescriptor NoName = Error("KFC6276", "Object without a name", "The object has neither metadata.name nor metadata.generateName.");

    public static readonly DiagnosticDescriptor UnknownKind =
        Error("KFC6277", "Misspelt kind", "There is no kind '{0}' in {1}. Did you mean '{2}'?");

    public static readonly DiagnosticDescriptor Unnamed = new(
        "KFC6278",
        Severity.Warning,
        "Workflow without a name",
        "The workflow has neither metadata.name nor metadata.generateName. 'argo lint' lets this pass, but no cluster stores it.");

    public static readonly DiagnosticDescriptor Setting =
        new("KFC6279", Severity.Warning, "Comment that changes no severity", "The comment changes nothing: {0}.");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        NotAnObject, NoKind, UnknownVersion, OtherKind, UnknownField, WrongType, Missing, MissingForPods, NotInEnum, OutOfRange, Pattern, Quantity,
        Duration, DuplicateItem, ObjectName, Label, NoName, UnknownKind, Unnamed, Setting,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
