using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Yaml;

/// <summary>Files that cannot be read as documents: KFC6240 and after.</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor TooLarge = Error("KFC6240", "Manifest file too large", "The file has more than {0} bytes.");

    public static readonly DiagnosticDescriptor NotUtf8 = Error("KFC6241", "Manifest is not UTF-8", "The file is no UTF-8 text: {0}.");

    public static readonly DiagnosticDescriptor Malformed = Error("KFC6242", "Manifest is not well-formed YAML", "This is not well-formed YAML: {0}.");

    public static readonly DiagnosticDescriptor TooDeep = Error("KFC6243", "Manifest nested too deeply", "Values are nested more than {0} levels deep.");

    public static readonly DiagnosticDescriptor TooManyNodes =
        Error("KFC6244", "Manifest with too many values", "The file has more than {0} values when its aliases are written out.");

    public static readonly DiagnosticDescriptor Tag = Error("KFC6245", "YAML tag that no engine knows", "The tag '{0}' is not read by the engines.");

    public static readonly DiagnosticDescriptor ComplexKey = Error("KFC6246", "Field name that is not a text", "The name of a field is {0}, not a text.");

    public static readonly DiagnosticDescriptor DuplicateKey = Error("KFC6247", "Manifest field given twice", "'{0}' stands here and in line {1}.");

    public static readonly DiagnosticDescriptor UnknownAlias = Error("KFC6248", "Alias without anchor", "There is no anchor '{0}' before this alias.");

    public static readonly DiagnosticDescriptor TooManyNames =
        Error("KFC6249", "Workflow with too many names", "The tasks of the workflow have more than {0} inputs and outputs in all; it is not checked further.");

    public static readonly DiagnosticDescriptor Gone = Error("KFC6250", "Manifest file cannot be read", "The file cannot be read: {0}");

    public static ImmutableArray<DiagnosticDescriptor> All =>
        [TooLarge, NotUtf8, Malformed, TooDeep, TooManyNodes, Tag, ComplexKey, DuplicateKey, UnknownAlias, TooManyNames, Gone];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
