using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>What can be wrong with an IR file.</summary>
public static class GraphJsonDiagnostics
{
    /// <summary>The file is beyond a limit of size.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new(
        "KFC6001", Severity.Error, "IR file too large", "The file has {0}; at most {1} are read. Split the pipeline, or compile it from its source.");

    /// <summary>The text is not JSON.</summary>
    public static readonly DiagnosticDescriptor Malformed = new(
        "KFC6002", Severity.Error, "Not well-formed JSON", "The file is not well-formed JSON: {0} Write it again with 'kfc compile -t ir'.");

    /// <summary>The bytes are not clean UTF-8.</summary>
    public static readonly DiagnosticDescriptor BadEncoding = new(
        "KFC6003", Severity.Error, "Not clean UTF-8", "{0} Save the file as UTF-8 without a byte order mark.");

    /// <summary>The file is nested too deeply.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "KFC6004", Severity.Error, "Nested too deeply", "The file is nested deeper than {0} {1} here. Take inner parts out into pipelines or values of their own.");

    /// <summary>A field occurs twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateField = new(
        "KFC6005", Severity.Error, "Field given twice", "The field '{0}' occurs twice in one object. Keep one of them.");

    /// <summary>The version is missing or not readable by this library.</summary>
    public static readonly DiagnosticDescriptor Version = new("KFC6006", Severity.Error, "IR version not readable", "{0}");

    /// <summary>A field that the IR does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownField = new(
        "KFC6007", Severity.Error, "Unknown field", "The IR has no field '{0}' here. Remove it; known fields: {1}.");

    /// <summary>A field that must be there is not.</summary>
    public static readonly DiagnosticDescriptor MissingField = new(
        "KFC6008", Severity.Error, "Missing field", "The field '{0}' is missing here. Add it.");

    /// <summary>A value has the wrong type.</summary>
    public static readonly DiagnosticDescriptor WrongValue = new(
        "KFC6009", Severity.Error, "Wrong type of value", "Here belongs {0}, but there is {1}. Replace the value.");

    /// <summary>A kind that the IR does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownKind = new(
        "KFC6010", Severity.Error, "Unknown kind", "The IR has no kind '{0}' here. Use one of: {1}.");

    /// <summary>A name that is not in kebab case.</summary>
    public static readonly DiagnosticDescriptor BadName = new(
        "KFC6011",
        Severity.Error,
        "Name not in kebab case",
        "The name '{0}' is not in kebab case. Use lower-case letters, digits and inner hyphens, such as 'train-model'.");

    /// <summary>Values that contradict each other.</summary>
    public static readonly DiagnosticDescriptor Contradiction = new(
        "KFC6012", Severity.Error, "Contradicting values", "{0}");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        TooLarge, Malformed, BadEncoding, TooDeep, DuplicateField, Version,
        UnknownField, MissingField, WrongValue, UnknownKind, BadName, Contradiction,
    ];
}
