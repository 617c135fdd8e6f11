using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Import;

/// <summary>What can be wrong with component files: <c>KFC61xx</c>.</summary>
public static class ImportDiagnostics
{
    /// <summary>The file holds nothing.</summary>
    public static readonly DiagnosticDescriptor Empty = Error("KFC6100", "Component file is empty", "The file holds no component.");

    /// <summary>The file is not YAML.</summary>
    public static readonly DiagnosticDescriptor Malformed = Error("KFC6101", "Component file is not well-formed YAML", "{0}");

    /// <summary>The file is beyond what is read.</summary>
    public static readonly DiagnosticDescriptor TooLarge = Error("KFC6102", "Component file is too large", "The file has more than {0}.");

    /// <summary>The file is something else.</summary>
    public static readonly DiagnosticDescriptor OtherKind = Error("KFC6103", "Not a component file", "{0} is not a component that kfc imports.");

    /// <summary>A field that is needed is not there.</summary>
    public static readonly DiagnosticDescriptor Missing = Error("KFC6104", "Component file lacks a field", "{0} has no '{1}'.");

    /// <summary>A field holds something of another shape.</summary>
    public static readonly DiagnosticDescriptor WrongShape = Error("KFC6105", "Field of another shape", "'{0}' should be {1}.");

    /// <summary>Two ports have one name.</summary>
    public static readonly DiagnosticDescriptor Collision =
        Error("KFC6106", "Two ports with one name", "The {0}s '{1}' and '{2}' are both '{3}' in C#.");

    /// <summary>A placeholder is unknown, or names a port that is not declared.</summary>
    public static readonly DiagnosticDescriptor UnknownPlaceholder = Error("KFC6107", "Unknown placeholder", "{0}");

    /// <summary>Something has no exact form in C#.</summary>
    public static readonly DiagnosticDescriptor CannotCarry = Error("KFC6108", "Component cannot be imported exactly", "{0}");

    /// <summary>A graph refers to a component that is not there.</summary>
    public static readonly DiagnosticDescriptor UnknownComponent =
        Error("KFC6109", "Component of a graph is not among the files", "Task '{0}' runs the component {1}, which is not among the imported files.");

    /// <summary>A class got another name, as its own was taken.</summary>
    public static readonly DiagnosticDescriptor Renamed =
        Warning("KFC6110", "Two components with one name", "'{0}' is also the name of the component in '{1}'; the class of this one is {2}.");

    /// <summary>Something is translated in a way that is worth knowing.</summary>
    public static readonly DiagnosticDescriptor Translated = Note("KFC6111", "Translated", "{0}");

    /// <summary>A field that is not read.</summary>
    public static readonly DiagnosticDescriptor Ignored = Warning("KFC6112", "Field is not imported", "'{0}' is not imported: {1}.");

    /// <summary>The image is left open.</summary>
    public static readonly DiagnosticDescriptor NoImage =
        Warning("KFC6113", "Image is left open", "The file names no image; every use of the class has to give one.");

    /// <summary>The file is understood, and holds no component.</summary>
    public static readonly DiagnosticDescriptor NoComponent =
        Warning("KFC6114", "File without a component", "Nothing in the file is a component; notes (kfc import -v) say what it holds.");

    /// <summary>A class of an earlier import has lost its component.</summary>
    public static readonly DiagnosticDescriptor Left =
        Warning("KFC6115", "Class without its component", "The class was imported from {0}, which no longer holds its component, or holds it by another name.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        Empty, Malformed, TooLarge, OtherKind, Missing, WrongShape, Collision, UnknownPlaceholder, CannotCarry, UnknownComponent,
        Renamed, Translated, Ignored, NoImage, NoComponent, Left,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);

    private static DiagnosticDescriptor Warning(string code, string title, string format) => new(code, Severity.Warning, title, format);

    private static DiagnosticDescriptor Note(string code, string title, string format) => new(code, Severity.Info, title, format);
}
