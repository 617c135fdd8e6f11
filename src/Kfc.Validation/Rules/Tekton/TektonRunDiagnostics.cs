using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>Runs of Tekton and what a cluster admits: KFC6300 and after.</summary>
internal static class TektonRunDiagnostics
{
    public static readonly DiagnosticDescriptor NameTooLong =
        Error("KFC6300", "Name of a Tekton object too long", "The name '{0}' has {1} characters; Tekton admits at most 63.");

    public static readonly DiagnosticDescriptor OneDefinition =
        Error("KFC6301", "Run without exactly one definition", "Exactly one of {0}Ref and {0}Spec is needed, and {1} given.");

    public static readonly DiagnosticDescriptor InlineSpecDisabled = Error(
        "KFC6302",
        "Embedded specification where the cluster forbids it",
        "'{0}' is not allowed: the cluster forbids embedded specifications in {1} objects.");

    public static readonly DiagnosticDescriptor DuplicateRunParam =
        Error("KFC6303", "Parameter of a run given twice", "The parameter '{0}' is given twice; case does not count.");

    public static readonly DiagnosticDescriptor RunParamWithResult = Error(
        "KFC6304",
        "Parameter of a run that refers to a result",
        "A parameter of a run cannot refer to a result ({0}): no task has run yet.");

    public static readonly DiagnosticDescriptor NegativeTimeout =
        Error("KFC6305", "Negative time limit", "'{0}' is {1}; a limit is at least 0.");

    public static readonly DiagnosticDescriptor PartAboveWhole =
        Error("KFC6306", "Limit of a part above that of the run", "'{0}' is {1}, longer than the run's limit ({2}).");

    public static readonly DiagnosticDescriptor UnlimitedPart =
        Error("KFC6307", "Unlimited part of a limited run", "'{0}' is 0, which is no limit, but the run's limit is {1}.");

    public static readonly DiagnosticDescriptor SumAboveWhole = Error(
        "KFC6308",
        "Limits of the parts together above that of the run",
        "tasks ({0}) and finally ({1}) together are longer than the run's limit ({2}).");

    public static readonly DiagnosticDescriptor TaskTimeoutAboveRun =
        Error("KFC6309", "Limit of a task above that of the run", "The limit of task '{0}' is {1}, longer than that of the run's tasks.");

    public static readonly DiagnosticDescriptor StepSpecName =
        Error("KFC6310", "Settings of steps without a unique name", "An item of '{0}' {1}.");

    public static readonly DiagnosticDescriptor ResourcesTwice = Error(
        "KFC6311",
        "Resources for the task and for its steps",
        "Resources are given for the whole task and for single steps; only one of the two is allowed.");

    public static readonly DiagnosticDescriptor ForbiddenEnv = Error(
        "KFC6312",
        "Environment variable that the cluster keeps for itself",
        "The pod template sets '{0}', which the cluster forbids.");

    public static readonly DiagnosticDescriptor StatusWord =
        Error("KFC6313", "Unknown status of a run", "'{0}' is no status that can be asked for; those are {1}.");

    public static readonly DiagnosticDescriptor PendingAfterStart =
        Error("KFC6314", "Run that waits for its start after it has started", "The run has started; it cannot be PipelineRunPending.");

    public static readonly DiagnosticDescriptor WorkspaceTwice =
        Error("KFC6315", "Workspace bound twice", "The workspace '{0}' is bound twice.");

    public static readonly DiagnosticDescriptor OneWorkspaceSource =
        Error("KFC6316", "Workspace without exactly one source", "The workspace '{0}' has {1} sources; exactly one is needed of {2}.");

    public static readonly DiagnosticDescriptor WorkspaceSourceName =
        Error("KFC6317", "Workspace whose source is not named", "The workspace '{0}' is bound to {1} without '{2}'.");

    public static readonly DiagnosticDescriptor StatusMessage =
        Error("KFC6318", "Status message without a status", "'statusMessage' is given, but 'status' is not.");

    public static readonly DiagnosticDescriptor NegativeRetries =
        Error("KFC6319", "Negative number of retries", "'retries' is {0}; at least 0 is needed.");

    public static readonly DiagnosticDescriptor Breakpoint =
        Error("KFC6320", "Unknown breakpoint", "'onFailure' is '{0}'; breakpoints need the word enabled there.");

    public static readonly DiagnosticDescriptor BreakpointTwice =
        Error("KFC6324", "Breakpoint that stands twice", "There are two breakpoints before the step '{0}'.");

    public static readonly DiagnosticDescriptor BetaField = Error(
        "KFC6321",
        "Beta field on a cluster that admits stable fields only",
        "'{0}' is a beta field of Tekton; the cluster admits stable fields only.");

    public static readonly DiagnosticDescriptor AlphaField = Error(
        "KFC6322",
        "Alpha field on a cluster that does not admit it",
        "'{0}' is an alpha field of Tekton; the cluster does not admit such fields.");

    public static readonly DiagnosticDescriptor Feature =
        Error("KFC6323", "Feature that is not switched on", "This {0} needs the feature flag enable-{1}, which is off.");

    public static readonly DiagnosticDescriptor GivenUpResources =
        Error("KFC6325", "Resources of pipelines, which Tekton has given up", "Tekton has given up 'resources' of {0} and refuses them; use parameters, results and workspaces.");

    public static readonly DiagnosticDescriptor TimeoutTwice =
        Error("KFC6326", "Limit of a run in two forms", "The limit of a run is given by 'timeout' or by 'timeouts', not by both.");

    public static readonly DiagnosticDescriptor GivenUpBundles = Error(
        "KFC6327",
        "Bundle in a reference, which Tekton has given up",
        "Tekton has given up 'bundle' in references and refuses it; use 'resolver: bundles' with the params 'bundle', 'name' and 'kind'.");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        NameTooLong, OneDefinition, InlineSpecDisabled, DuplicateRunParam, RunParamWithResult, NegativeTimeout, PartAboveWhole,
        UnlimitedPart, SumAboveWhole, TaskTimeoutAboveRun, StepSpecName, ResourcesTwice, ForbiddenEnv, StatusWord, PendingAfterStart,
        WorkspaceTwice, OneWorkspaceSource, WorkspaceSourceName, StatusMessage, NegativeRetries, Breakpoint, BetaField, AlphaField,
        Feature, BreakpointTwice, GivenUpResources, TimeoutTwice, GivenUpBundles,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
