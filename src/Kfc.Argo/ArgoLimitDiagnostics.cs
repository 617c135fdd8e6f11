using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Argo;

/// <summary>Limits of Argo that are known before anything is submitted.</summary>
public static class ArgoLimitDiagnostics
{
    /// <summary>Too many templates.</summary>
    public static readonly DiagnosticDescriptor TooManyTemplates = new(
        "KFC5221", Severity.Error, "More templates than a workflow of Argo's takes",
        "The pipeline needs {0:N0} templates; Argo takes {1} in one workflow. Most come from: {2}. Compile with --layout split, which "
        + "spreads them over several definitions, or share them: equal templates are stored once, so let tasks of one component differ in "
        + "their arguments alone, not in their options, and use one pipeline several times.");

    /// <summary>Too many inputs of one part.</summary>
    public static readonly DiagnosticDescriptor TooManyInputs = new(
        "KFC5222", Severity.Error, "More values than a template of Argo's takes",
        "'{0}' reads {1:N0} values from outside; Argo takes {2} parameters of one template. Collect them in a loop, or put them "
        + "together in fewer tasks on the way.");

    /// <summary>Too many calls inside each other.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "KFC5223", Severity.Error, "More calls inside each other than Argo takes",
        "The pipeline nests {0} calls inside each other, repetitions included; Argo stops at {1}. Deepest: {2}. Use fewer branches, "
        + "loops and pipelines inside each other.");

    /// <summary>More nodes than a run can hold.</summary>
    public static readonly DiagnosticDescriptor RunTooLarge = new(
        "KFC5224", Severity.Error, "More calls than a run of Argo's can hold",
        "A run makes {0:N0} nodes or more; with their states compressed, its object comes to about {1:N0} bytes, and Argo keeps at most {2:N0} in it. "
        + "Most nodes: {3}. Let one task handle several items, or spread the work over several runs.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [TooManyTemplates, TooManyInputs, TooDeep, RunTooLarge];
}
