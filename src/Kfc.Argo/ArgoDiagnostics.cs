using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Argo;

/// <summary>What Argo cannot carry, and what would be carried wrong.</summary>
public static class ArgoDiagnostics
{
    /// <summary>A version that is not known.</summary>
    public static readonly DiagnosticDescriptor UnknownVersion = Error("KFC4001", "Unknown version of Argo Workflows",
        "Argo '{0}' is not a known version; choose one of {1}");

    /// <summary>Text that Argo would execute.</summary>
    public static readonly DiagnosticDescriptor BracesInText = Error("KFC4002", "Text that Argo would execute",
        "{0} holds two opening braces, which Argo takes for a reference or an expression; it cannot be protected there");

    /// <summary>A parameter's text that Argo would execute.</summary>
    public static readonly DiagnosticDescriptor BracesInParameter = Error("KFC4003", "Parameter value that Argo would execute",
        "The value of parameter '{0}' holds two opening braces, which Argo takes for a reference or an expression wherever the parameter is read");

    /// <summary>A pipeline without tasks.</summary>
    public static readonly DiagnosticDescriptor NoTasks = Error("KFC4004", "Pipeline without tasks",
        "Pipeline '{0}' has no task outside its exit handlers; Argo needs at least one");

    /// <summary>A quantity that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadQuantity = Error("KFC4005", "Not a Kubernetes quantity",
        "The {0} of '{1}' is '{2}', which is no Kubernetes quantity such as 500m or 16Gi");

    /// <summary>A request above its limit.</summary>
    public static readonly DiagnosticDescriptor RequestAboveLimit = Error("KFC4006", "Request above the limit",
        "Task '{0}' requests {1} of {2}, which is above its limit of {3}");

    /// <summary>A patch that does not apply.</summary>
    public static readonly DiagnosticDescriptor PatchFailed = Error("KFC4007", "Patch that does not apply",
        "An Argo patch of {0} does not apply: {1}");

    /// <summary>A back-off factor that is not whole.</summary>
    public static readonly DiagnosticDescriptor FractionalFactor = Error("KFC4008", "Back-off factor that is not whole",
        "Task '{0}' multiplies its pauses by {1}; Argo takes whole factors only");

    /// <summary>An artifact that cannot be collected.</summary>
    public static readonly DiagnosticDescriptor ArtifactNotCollectable = Error("KFC4009", "Artifact that cannot be collected",
        "The artifact '{0}' of loop '{1}' cannot be collected: it is not made by one task of the iteration, or is collected by two loops");

    /// <summary>A list of artifacts that comes from too far.</summary>
    public static readonly DiagnosticDescriptor ArtifactListUnsupported = Error("KFC4010", "List of artifacts that Argo cannot hand over",
        "The input '{0}' of '{1}' is a list of artifacts that is neither collected by a loop nor written out element by element");

    /// <summary>An exit handler that reads what the run made.</summary>
    public static readonly DiagnosticDescriptor ExitReadsValue = Error("KFC4011", "Exit handler that reads a value it cannot get",
        "The exit handler '{0}' reads '{1}', which Argo does not hand to exit handlers: it is made once per iteration, or may be missing, or is an artifact that no task of the part makes itself");

    /// <summary>A repetition that goes too deep.</summary>
    public static readonly DiagnosticDescriptor RepeatsTooOften = Error("KFC4012", "Repetition beyond Argo's depth of calls",
        "'{0}' repeats up to {1} times at a depth of {2}; a repetition is a template that calls itself, and Argo stops at 100 calls inside each other: repeat at most {3} times");

    /// <summary>A task that runs after a failure elsewhere.</summary>
    public static readonly DiagnosticDescriptor RunAfterFailureAcross = Error("KFC4013", "Task that runs after a failure in another part",
        "Task '{0}' is to run although '{1}' failed, but the part of the pipeline that it stands in waits for the success of '{1}'; take the task out of that part");

    /// <summary>Failures asked for by the handler of a part.</summary>
    public static readonly DiagnosticDescriptor FailuresOfPart = Error("KFC4014", "Failures in the exit handler of a part",
        "The exit handler '{0}' reads the failures; Argo tells them only to handlers of the whole run: use the status, or move the handler to the outermost pipeline");

    /// <summary>An address of an importer that Argo cannot take apart.</summary>
    public static readonly DiagnosticDescriptor BadAddress = Error("KFC4015", "Address that Argo cannot import",
        "The address of '{0}' is not one that Argo can import: it begins with s3://bucket/, gs://bucket/, azure://account/container/, http(s):// or git+https:// in the source itself, and names an object");

    /// <summary>Caching that cannot be done right.</summary>
    public static readonly DiagnosticDescriptor NoCacheOfArtifacts = new("KFC4016", Severity.Warning, "Cache of a task that reads artifacts",
        "Task '{0}' asks for caching and reads artifacts, whose contents Argo's cache does not look at; it runs every time");

    /// <summary>An artifact that cannot leave a graph.</summary>
    public static readonly DiagnosticDescriptor ArtifactNotNameable = Error("KFC4017", "Artifact that Argo cannot name there",
        "{0} is an artifact that no task makes in its place: an imported one, one picked from a collected list, or a list of artifacts; let a task take it and make one of its own, or choose inside the task that reads it");

    /// <summary>An artifact that leaves a repetition although it may be missing.</summary>
    public static readonly DiagnosticDescriptor ArtifactMayBeMissing = Error("KFC4018", "Artifact that may be missing",
        "The repetition '{0}' hands on an artifact that may be missing, as the run survives the failure of a task, which Argo cannot leave out there; read it in a task inside of the repetition, or let the failure fail the run");

    /// <summary>Several containers that would mean something else on Argo.</summary>
    public static readonly DiagnosticDescriptor PodNotExact = Error("KFC4019", "Containers that Argo would run otherwise",
        "The containers of '{0}' would not mean the same on Argo: {1}");

    /// <summary>A volume at a path that is taken.</summary>
    public static readonly DiagnosticDescriptor PathTaken = Error("KFC4020", "Two things at one path",
        "Task '{0}' mounts the volume '{1}' at {2}, where {3}; choose another path");

    /// <summary>What is emitted breaks a rule of Argo's: a mistake of the compiler.</summary>
    public static readonly DiagnosticDescriptor SelfCheck = Error("KFC4900", "The emitted manifest is not valid",
        "The compiler emitted something that Argo would refuse (rule {0}): {1}; please report this");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnknownVersion, BracesInText, BracesInParameter, NoTasks, BadQuantity, RequestAboveLimit, PatchFailed, FractionalFactor,
        ArtifactNotCollectable, ArtifactListUnsupported, ExitReadsValue, RepeatsTooOften, RunAfterFailureAcross, FailuresOfPart, BadAddress,
        NoCacheOfArtifacts, ArtifactNotNameable, ArtifactMayBeMissing, PodNotExact, PathTaken, SelfCheck,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
