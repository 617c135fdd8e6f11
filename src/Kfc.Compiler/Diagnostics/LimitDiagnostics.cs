using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler.Diagnostics;

/// <summary>Limits of Linux and of Kubernetes that are known before anything is submitted.</summary>
public static class LimitDiagnostics
{
    /// <summary>A text is too long for an argument or environment variable.</summary>
    public static readonly DiagnosticDescriptor TextTooLong = new(
        "KFC5001", Severity.Error, "A text is too long for an argument or environment variable",
        "{0} has {1:N0} bytes; Linux takes fewer than 131,072 in one argument or environment variable. Pass it as a "
        + "file: make it an artifact or store it elsewhere and pass its address.");

    /// <summary>A text holds half of a character.</summary>
    public static readonly DiagnosticDescriptor TextNotUnicode = new(
        "KFC5002", Severity.Error, "A text holds half of a character",
        "{0} holds half of a surrogate pair at position {1}, which has no UTF-8 form. Correct the text.");

    /// <summary>A text holds the character NUL.</summary>
    public static readonly DiagnosticDescriptor TextHoldsNul = new(
        "KFC5003", Severity.Error, "A text holds the character NUL",
        "{0} holds the character NUL at position {1}, which ends arguments and environment variables on Linux. "
        + "Remove it or pass a file.");

    /// <summary>A loop would be written out too often.</summary>
    public static readonly DiagnosticDescriptor TooManyCopies = new(
        "KFC5101", Severity.Error, "A loop would be written out too often",
        "The loop '{0}' would be written out {1:N0} times, loops around it included; at most {2:N0} is sensible for "
        + "one object. Let one task handle several items, or split the pipeline.");

    /// <summary>Parts lie too deep inside each other.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "KFC5102", Severity.Error, "Parts lie too deep inside each other",
        "{0} lies more than {1} levels of nodes, expressions and types deep. Take inner parts out into pipelines or values of their own.");

    /// <summary>An object comes near the size that a cluster takes.</summary>
    public static readonly DiagnosticDescriptor ObjectIsLarge = new(
        "KFC5201", Severity.Warning, "An object comes near the size that a cluster takes",
        "The {0} '{1}' has {2:N0} bytes as JSON; clusters take about 1,572,864. Largest parts: {3}.");

    /// <summary>An object is larger than a cluster takes.</summary>
    public static readonly DiagnosticDescriptor ObjectTooLarge = new(
        "KFC5202", Severity.Error, "An object is larger than a cluster takes",
        "The {0} '{1}' has {2:N0} bytes as JSON; clusters take about 1,572,864. Largest parts: {3}. Share "
        + "components, shorten texts, compile with --layout split, which stores equal tasks once, or split the pipeline.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        TextTooLong, TextNotUnicode, TextHoldsNul, TooManyCopies, TooDeep, ObjectIsLarge, ObjectTooLarge,
    ];
}
