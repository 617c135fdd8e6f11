using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton;

/// <summary>What Tekton cannot carry of loops over lists that only the run knows.</summary>
public static class TektonLoopDiagnostics
{
    /// <summary>A bound on iterations of such a loop.</summary>
    public static readonly DiagnosticDescriptor Parallelism = Error("KFC3050", "Bounded loop over a list that is known only at run time",
        "Loop '{0}' bounds how many iterations run at a time, but its list is known only at run time; Tekton starts all iterations of such a loop at once");

    /// <summary>Such a loop in an exit handler, over a list that has to be prepared.</summary>
    public static readonly DiagnosticDescriptor InExit = Error("KFC3051", "Loop of an exit handler over a list that has to be prepared at run time",
        "The list of loop '{0}' in an exit handler is known only at run time and {1}; Tekton starts all tasks of exit handlers at once, so none can prepare the list");

    /// <summary>Tasks of a body that want different pods.</summary>
    public static readonly DiagnosticDescriptor PodSettings = Error("KFC3052", "Tasks of one iteration that want different pods",
        "Tasks '{1}' and '{2}' of loop '{0}' have to share one pod per item, as the list is known only at run time, but differ in their {3}");

    /// <summary>A setting that needs a pod of its own.</summary>
    public static readonly DiagnosticDescriptor OwnPod = Error("KFC3053", "Setting that needs a pod of its own",
        "Task '{1}' of loop '{0}' has to share one pod per item with other tasks, as the list is known only at run time; there it cannot have {2}");

    /// <summary>Loops inside such a loop.</summary>
    public static readonly DiagnosticDescriptor Nested = Error("KFC3054", "Loop inside a loop, both over lists that are known only at run time",
        "Loop '{1}' stands inside loop '{0}', and both lists are known only at run time; Tekton can run over pairs of items, but not where an arm decides about the inner loop, three deep, or beside a failure that is ignored");

    /// <summary>Several accelerators in one pod.</summary>
    public static readonly DiagnosticDescriptor Accelerators = Error("KFC3055", "Several tasks with accelerators in one iteration",
        "Tasks '{1}' and '{2}' of loop '{0}' both ask for accelerators and have to share one pod per item, which would hold all of them at once");

    /// <summary>Part of a body that depends on a failure which does not end the run, or ended it before a handler.</summary>
    public static readonly DiagnosticDescriptor Unsure = Error("KFC3056", "Iteration of which a part may have to be skipped",
        "Task '{1}' of loop '{0}' reads a value of task '{2}' that may be missing; the other tasks of the iteration have to share its pod and could not run without it");

    /// <summary>A whole pipeline or exit handler inside such a loop.</summary>
    public static readonly DiagnosticDescriptor UnsupportedNode = Error("KFC3057", "Construct that cannot stand inside a loop over a run-time list",
        "'{1}' cannot stand inside loop '{0}', as the list is known only at run time");

    /// <summary>A reader of one element which Tekton would skip for a hole elsewhere.</summary>
    public static readonly DiagnosticDescriptor ElementBesideHoles = Error("KFC3058", "Element of a list that may have holes",
        "'{0}' reads one element of a list in which others may be missing, as a failure of '{1}' is ignored; Tekton would skip it for any of them");

    /// <summary>A reader of what a loop collects that Tekton would skip although the loop's list is empty.</summary>
    public static readonly DiagnosticDescriptor MissingBesideList = Error("KFC3059", "Collected list that may be missing although it is empty",
        "'{0}' reads what loop '{1}' collects, and the loop reads what '{2}' makes, whose failure is ignored; over an empty list Tekton would skip '{0}' after such a failure, not give it an empty list");

    /// <summary>What to do about such a list.</summary>
    public static ImmutableArray<string> WaysAroundMissing { get; } =
        ["Let the task whose failure is ignored end well and write a value that says so.", "Let the task that makes the list read that value too: then the list is missing as well."];

    /// <summary>What to do about a list that may have holes.</summary>
    public static ImmutableArray<string> WaysAroundHoles { get; } =
        ["Let the task whose failure is ignored end well and write a value that says so.", "Let a task read the whole list and find the index: then a hole skips both, on every engine."];

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [Parallelism, InExit, PodSettings, OwnPod, Nested, Accelerators, Unsure, UnsupportedNode, ElementBesideHoles, MissingBesideList];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
