using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton;

/// <summary>What Tekton cannot carry, and what would be carried wrong.</summary>
public static class TektonDiagnostics
{
    /// <summary>A name with the reserved prefix.</summary>
    public static readonly DiagnosticDescriptor ReservedName = Error("KFC3003", "Reserved name",
        "The name of {0} '{1}' is kept for what the compiler adds; choose another name");

    /// <summary>Text that Tekton would replace, in a field where it cannot be protected.</summary>
    public static readonly DiagnosticDescriptor ReferenceInField = Error("KFC3004", "Text that Tekton would replace",
        "{0} of '{1}' holds '$(', which Tekton would replace; it cannot be protected there");

    /// <summary>A parameter's text that would change on its way.</summary>
    public static readonly DiagnosticDescriptor RewrittenParameter = Error("KFC3005", "Parameter value that would be rewritten",
        "The value of parameter '{0}' holds '$(' or '$$', which Kubernetes and Tekton rewrite on the way to a container");

    /// <summary>Retries of a task that may fail.</summary>
    public static readonly DiagnosticDescriptor RetryAndContinue = Error("KFC3006", "Retry together with continue on failure",
        "Task '{0}' both retries and lets the run go on when it fails; Tekton allows only one of them");

    /// <summary>Back-off in the split layout.</summary>
    public static readonly DiagnosticDescriptor BackoffInSplitLayout = Error("KFC3007", "Back-off in the split layout",
        "Task '{0}' waits between attempts, which needs its definition inside the run; compile with layout 'run', or retry without a pause");

    /// <summary>Order or data between tasks of exit handlers.</summary>
    public static readonly DiagnosticDescriptor OrderInExit = Error("KFC3008", "Order between tasks of an exit handler",
        "Task '{0}' waits for task '{1}' of an exit handler; Tekton starts all tasks of exit handlers at once: make them one task");

    /// <summary>A condition over the status that cannot be a guard.</summary>
    public static readonly DiagnosticDescriptor ExitConditionNeedsPod = Error("KFC3009", "Condition over the status that Tekton cannot test",
        "This condition mixes the status of the run with other values in a way that Tekton cannot test; compare the status alone, or test the rest inside the task");

    /// <summary>Several claims in one pod.</summary>
    public static readonly DiagnosticDescriptor SeveralClaims = new("KFC3010", Severity.Warning, "Several volume claims in one pod",
        "Task '{0}' uses {1}; its pod cannot start unless one node reaches all of them, and Tekton places it where the run's volume is");

    /// <summary>A branch's value that may stay unwritten.</summary>
    public static readonly DiagnosticDescriptor UnsureMerge = Error("KFC3011", "Choose over a value that may be missing",
        "A value of Choose '{0}' comes from task '{1}', which may be missing because a failure is ignored; choose among values of tasks that must succeed");

    /// <summary>A quantity that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadQuantity = Error("KFC3012", "Not a Kubernetes quantity",
        "The {0} of '{1}' is '{2}', which is no Kubernetes quantity such as 500m or 16Gi");

    /// <summary>A request above its limit.</summary>
    public static readonly DiagnosticDescriptor RequestAboveLimit = Error("KFC3013", "Request above the limit",
        "Task '{0}' requests {1} of {2}, which is above its limit of {3}");

    /// <summary>A patch that does not apply.</summary>
    public static readonly DiagnosticDescriptor PatchFailed = Error("KFC3014", "Patch that does not apply",
        "A Tekton patch of {0} does not apply: {1}");

    /// <summary>An exit handler of a part of the pipeline.</summary>
    public static readonly DiagnosticDescriptor NestedExit = Error("KFC3015", "Exit handler of a part of the pipeline",
        "Exit handler '{0}' stands inside another exit handler, or in a loop over a list of the run, where Tekton cannot wait for its place to end: move it out");

    /// <summary>Parameters that differ only in case.</summary>
    public static readonly DiagnosticDescriptor ParametersUnlikeByCase = Error("KFC3016", "Parameters that differ only in case",
        "Parameters '{0}' and '{1}' differ only in case, which Tekton takes for the same; rename one");

    /// <summary>A Choose in an exit handler.</summary>
    public static readonly DiagnosticDescriptor MergeInExit = Error("KFC3017", "Choose in an exit handler",
        "Choose '{0}' stands in an exit handler, where Tekton cannot merge values; use If with a task in each arm");

    /// <summary>A version that is not known.</summary>
    public static readonly DiagnosticDescriptor UnknownVersion = Error("KFC3018", "Unknown version of Tekton",
        "Tekton '{0}' is not a known version; choose one of {1}");

    /// <summary>A pipeline without tasks.</summary>
    public static readonly DiagnosticDescriptor NoTasks = Error("KFC3019", "Pipeline without tasks",
        "Pipeline '{0}' has no task outside its exit handlers; Tekton needs at least one");

    /// <summary>Caching, which Tekton lacks.</summary>
    public static readonly DiagnosticDescriptor NoCache = new("KFC3020", Severity.Warning, "Tekton has no cache",
        "Task '{0}' asks for caching; Tekton has none, so it runs every time");

    /// <summary>A value that must be computed where only fixed text and references can stand.</summary>
    public static readonly DiagnosticDescriptor ComputedInPlace = Error("KFC3022", "Value that cannot be computed in place",
        "{0} in task '{1}' takes '{2}', which a step of the pod would have to work out first; there Tekton takes only fixed texts, parameters and small outputs");

    /// <summary>Several claims as workspaces of one task.</summary>
    public static readonly DiagnosticDescriptor SeveralClaimWorkspaces = Error("KFC3023", "Several claims as workspaces of one task",
        "Task '{0}' needs {1}; Tekton refuses a task with workspaces in more than one volume claim, as one pod could not reach them all");

    /// <summary>A layout that Tekton has no objects for.</summary>
    public static readonly DiagnosticDescriptor NoClusterLayout = Error("KFC3024", "Layout for the whole cluster",
        "Tekton has no definitions for all namespaces; compile with layout 'split', and apply the definitions in each namespace");

    /// <summary>A patch of Argo's that changes when a task runs.</summary>
    public static readonly DiagnosticDescriptor ForeignOrder = new("KFC3031", Severity.Warning, "Order that only Argo follows",
        "Task '{0}' changes '{1}' of Argo's graph; Tekton takes no notice, and runs the task when all that it comes after has succeeded");

    /// <summary>What happens to a run when it has ended, which is the installation's business.</summary>
    public static readonly DiagnosticDescriptor LeftToInstallation = new("KFC3032", Severity.Warning, "Setting that Tekton leaves to its installation",
        "The run sets {0}, which Tekton leaves to its installation: {1}");

    /// <summary>A condition in an exit handler over several tasks.</summary>
    public static readonly DiagnosticDescriptor ExitConditionOfSeveral = Error("KFC3025", "Condition over several tasks in an exit handler",
        "This condition of an exit handler compares what several tasks made ({0}): a task would have to decide before the handler, and after a failure "
        + "elsewhere none starts any more; compare values of one task, or let one component read them and make the answer one of its outputs");

    /// <summary>A large output that loses its size on the way out of a branch.</summary>
    public static readonly DiagnosticDescriptor LargeChoice = Error("KFC3026", "Large output that is read as a file behind Choose",
        "Task '{0}' reads input '{1}' as a file, and Choose may give it the large output '{3}' of task '{2}'; on Tekton a value leaves a branch as a small output, of 2 to 3 KB");

    /// <summary>What helps then.</summary>
    internal static ImmutableArray<string> WaysAroundLargeChoice { get; } =
    [
        "Make the output an artifact, such as Output<Dataset>: Choose hands on its place, whatever its size.",
        "Place the task that reads it in each arm of an If, in place of Choose.",
    ];

    /// <summary>Something that is not carried to Tekton.</summary>
    public static readonly DiagnosticDescriptor NotCarried = Error("KFC3099", "Not carried to Tekton",
        "{0} uses {1}, which is not carried to Tekton: {2}");

    /// <summary>What is emitted breaks a rule of Tekton's: a mistake of the compiler.</summary>
    public static readonly DiagnosticDescriptor SelfCheck = Error("KFC3900", "The emitted manifest is not valid",
        "The compiler emitted something that Tekton would refuse (rule {0}): {1}; please report this");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        ReservedName, ReferenceInField, RewrittenParameter, RetryAndContinue, BackoffInSplitLayout,
        OrderInExit, ExitConditionNeedsPod, ExitConditionOfSeveral, LargeChoice, SeveralClaims, UnsureMerge, BadQuantity, RequestAboveLimit, PatchFailed, NestedExit,
        ParametersUnlikeByCase, MergeInExit, UnknownVersion, NoTasks, NoCache, ComputedInPlace, SeveralClaimWorkspaces,
        NoClusterLayout, ForeignOrder, LeftToInstallation, NotCarried, SelfCheck,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
