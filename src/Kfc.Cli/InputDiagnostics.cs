using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Cli;

/// <summary>What can be wrong with the inputs and outputs of the tool: <c>KFC62xx</c>.</summary>
public static class InputDiagnostics
{
    /// <summary>The command line cannot be understood.</summary>
    public static readonly DiagnosticDescriptor Usage = Error("KFC6200", "The command line cannot be understood", "{0}");

    /// <summary>An input does not exist.</summary>
    public static readonly DiagnosticDescriptor NotFound = Error("KFC6201", "Input not found", "There is no file or folder '{0}'.");

    /// <summary>An input is of a kind that the tool does not read.</summary>
    public static readonly DiagnosticDescriptor UnknownKind = Error("KFC6202", "Unknown kind of input", "'{0}' is none of the inputs that kfc reads: {1}.");

    /// <summary>An input cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = Error("KFC6203", "Input cannot be read", "'{0}' cannot be read: {1}");

    /// <summary>An input holds no pipeline.</summary>
    public static readonly DiagnosticDescriptor NoPipeline = Error("KFC6204", "No pipeline in the input", "'{0}' holds no pipeline.");

    /// <summary>An input holds several pipelines and one result is asked for.</summary>
    public static readonly DiagnosticDescriptor SeveralPipelines =
        Error("KFC6205", "Several pipelines without a choice", "'{0}' holds {1} pipelines: {2}.");

    /// <summary>The pipeline that is asked for does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownPipeline = Error("KFC6206", "Unknown pipeline", "'{0}' holds no pipeline '{1}', only: {2}.");

    /// <summary>The target does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownTarget = Error("KFC6207", "Unknown target", "There is no target '{0}'; the targets are {1}.{2}");

    /// <summary>A value of <c>--param</c> is not of the form name=value.</summary>
    public static readonly DiagnosticDescriptor MalformedParameter =
        Error("KFC6208", "Malformed --param", "'{0}' is not of the form name=value.");

    /// <summary>An output cannot be written.</summary>
    public static readonly DiagnosticDescriptor Unwritable = Error("KFC6209", "Output cannot be written", "'{0}' cannot be written: {1}");

    /// <summary>A source file asks for something that needs a project.</summary>
    public static readonly DiagnosticDescriptor NeedsProject =
        Error("KFC6210", "Directive that needs a project", "kfc does not carry out '{0}' in a single file.");

    /// <summary>A project does not build.</summary>
    public static readonly DiagnosticDescriptor BuildFailed = Error("KFC6211", "Project does not build", "'dotnet build {0}' failed: {1}");

    /// <summary>A file is not an assembly that can be loaded.</summary>
    public static readonly DiagnosticDescriptor UnloadableAssembly =
        Error("KFC6212", "Assembly cannot be loaded", "'{0}' cannot be loaded as a .NET assembly: {1}");

    /// <summary>A committed file differs from what its source says now.</summary>
    public static readonly DiagnosticDescriptor Stale = Error("KFC6213", "Committed file is stale", "'{0}' is not what its source compiles to now.");

    /// <summary>A committed file is missing.</summary>
    public static readonly DiagnosticDescriptor MissingCommitted =
        Error("KFC6214", "Committed file is missing", "'{0}' does not exist, but pipeline '{1}' compiles to it.");

    /// <summary>There is no such diagnostic.</summary>
    public static readonly DiagnosticDescriptor UnknownCode = Error("KFC6215", "Unknown diagnostic code", "There is no diagnostic '{0}'.");

    /// <summary>The engine would refuse what a pipeline has become.</summary>
    public static readonly DiagnosticDescriptor EmittedRefused = Error(
        "KFC6216",
        "Manifest that the engine would refuse",
        "The manifest of pipeline '{0}' would be refused, in its line {1}: {2} ({3})");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        Usage, NotFound, UnknownKind, Unreadable, NoPipeline, SeveralPipelines, UnknownPipeline, UnknownTarget,
        MalformedParameter, Unwritable, NeedsProject, BuildFailed, UnloadableAssembly, Stale, MissingCommitted, UnknownCode,
        EmittedRefused,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
