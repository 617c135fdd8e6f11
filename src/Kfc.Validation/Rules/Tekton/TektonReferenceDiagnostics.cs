using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>What fits together between objects of Tekton: KFC6460 and after.</summary>
internal static class TektonReferenceDiagnostics
{
    public static readonly DiagnosticDescriptor MissingParam =
        Error("KFC6460", "Required parameter of a run is missing", "The parameter '{0}' has no default and is not given.");

    public static readonly DiagnosticDescriptor ParamType =
        Error("KFC6461", "Value of another type than its parameter", "The parameter '{0}' is of type {1}, but its value is of type {2}.");

    public static readonly DiagnosticDescriptor MissingKey =
        Error("KFC6462", "Object value that lacks a key", "The value of '{0}' lacks the key '{1}'.");

    public static readonly DiagnosticDescriptor IndexOutOfRange =
        Error("KFC6463", "Element that the array does not have", "'params.{0}' names an element that does not exist: the array has {1}.");

    public static readonly DiagnosticDescriptor UnboundWorkspace =
        Error("KFC6464", "Workspace that is not bound", "The workspace '{0}' that {1} needs is not bound.");

    public static readonly DiagnosticDescriptor OptionalWorkspace =
        Error("KFC6465", "Optional workspace for a task that needs it", "The workspace '{0}' is optional, but task '{1}' needs it.");

    public static readonly DiagnosticDescriptor UnknownTaskRunSpec =
        Error("KFC6466", "Settings of an unknown task", "'{0}' is no task of the pipeline.{1}");

    public static readonly DiagnosticDescriptor UnknownResult =
        Error("KFC6467", "Result that the task does not declare", "Task '{0}' declares no result '{1}'.{2}");

    public static readonly DiagnosticDescriptor MissingTaskParam =
        Error("KFC6468", "Required parameter of a task is missing", "Task '{0}' is not given the parameter '{1}', which has no default.");

    public static readonly DiagnosticDescriptor RequestAboveLimit =
        Error("KFC6469", "Request above the limit of a step", "The request of {0} ({1}) is above the limit ({2}).");

    public static readonly DiagnosticDescriptor TwoClaims = Error(
        "KFC6470",
        "Two volume claims in one task",
        "Task '{0}' uses two volume claims; with the default affinity assistant a task can have one.");

    public static readonly DiagnosticDescriptor UnknownWorkspace =
        Error("KFC6471", "Workspace that the task does not declare", "The workspace '{0}' is not declared by the {1}.");

    public static readonly DiagnosticDescriptor Default =
        Error("KFC6472", "Default that a run cannot work out", "The default of '{0}' cannot be worked out: {1}.");

    public static readonly DiagnosticDescriptor UnknownResultKey =
        Error("KFC6473", "Key that an object result does not have", "The result '{0}' of task '{1}' has no key '{2}'.");

    public static readonly DiagnosticDescriptor FinallyStep = Error(
        "KFC6474",
        "Step in finally that Tekton refuses when it starts",
        "Admission does not look into the steps of finally, but refuses the run of this task. {0}");

    public static readonly DiagnosticDescriptor MissingStepParam =
        Error("KFC6475", "Required parameter of a step action is missing", "The step gives the action '{0}' no parameter '{1}', which has no default.");

    public static readonly DiagnosticDescriptor ExtraStepParam =
        Error("KFC6476", "Parameter that the step action does not declare", "The action '{0}' declares no parameter '{1}', and Tekton refuses steps that give more.{2}");

    public static readonly DiagnosticDescriptor UnknownStepSetting =
        Error("KFC6477", "Settings of an unknown step or sidecar", "'{0}' is no {1} of the task.{2}");

    public static readonly DiagnosticDescriptor UnknownVolume =
        new("KFC6478", Severity.Warning, "Mount of a volume that the run does not have", "Neither the task nor the run has a volume '{0}'.{1}");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        MissingParam, ParamType, MissingKey, IndexOutOfRange, UnboundWorkspace, OptionalWorkspace, UnknownTaskRunSpec, UnknownResult,
        MissingTaskParam, RequestAboveLimit, TwoClaims, UnknownWorkspace, Default, UnknownResultKey, FinallyStep, MissingStepParam,
        ExtraStepParam, UnknownStepSetting, UnknownVolume,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
