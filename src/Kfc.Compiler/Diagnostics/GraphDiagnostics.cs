using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler.Diagnostics;

/// <summary>What can be wrong with a pipeline, whichever engine it is for.</summary>
public static class GraphDiagnostics
{
    /// <summary>Two nodes have the same id.</summary>
    public static readonly DiagnosticDescriptor DuplicateId = new(
        "KFC2001", Severity.Error, "Two nodes have the same id",
        "The id '{0}' is used twice; it is also used at {1}. Give one of the two another name.");

    /// <summary>A task runs a component that the pipeline does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownComponent = new(
        "KFC2002", Severity.Error, "A task runs a component that the pipeline does not have",
        "Task '{0}' runs the component '{1}', which the pipeline does not have.{2}");

    /// <summary>A reference names a node that the pipeline does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownNode = new(
        "KFC2003", Severity.Error, "A reference names a node that the pipeline does not have",
        "{0} refers to the {1} '{2}', which the pipeline does not have.{3}");

    /// <summary>A reference names an output, merge or collected value that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownMember = new(
        "KFC2004", Severity.Error, "A reference names an output, merge or collected value that does not exist",
        "{0} refers to '{1}' of the {2} '{3}', which has no such value.{4}");

    /// <summary>A reference names a parameter that does not exist here.</summary>
    public static readonly DiagnosticDescriptor UnknownParameter = new(
        "KFC2005", Severity.Error, "A reference names a parameter that does not exist here",
        "{0} refers to the parameter '{1}', which {2} does not have.{3}");

    /// <summary>Nodes wait for each other.</summary>
    public static readonly DiagnosticDescriptor Cycle = new(
        "KFC2006", Severity.Error, "Nodes wait for each other",
        "These nodes wait for each other, so that none can start: {0}. Remove one of the references.");

    /// <summary>A node refers to a later one.</summary>
    public static readonly DiagnosticDescriptor ForwardReference = new(
        "KFC2007", Severity.Error, "A node refers to a later one",
        "{0} refers to '{1}', which is placed after it. Place '{1}' first.");

    /// <summary>A value of a branch is used outside it.</summary>
    public static readonly DiagnosticDescriptor BranchValueOutside = new(
        "KFC2008", Severity.Error, "A value of a branch is used outside it",
        "{0} uses '{1}', which runs only in one arm of the branch '{2}'. Use Choose, which gives a value from "
        + "whichever arm runs.");

    /// <summary>A value of a loop is used outside it.</summary>
    public static readonly DiagnosticDescriptor LoopValueOutside = new(
        "KFC2009", Severity.Error, "A value of a loop is used outside it",
        "{0} uses '{1}', which belongs to one iteration of the loop '{2}'. Use Collect, which gives the list of the "
        + "values of all iterations.");

    /// <summary>The status of the run is used outside an exit handler.</summary>
    public static readonly DiagnosticDescriptor StatusOutsideExit = new(
        "KFC2010", Severity.Error, "The status of the run is used outside an exit handler",
        "{0} reads how the run ended, which is known only in an exit handler. Move it into OnExit.");

    /// <summary>A value of an exit handler is used outside it.</summary>
    public static readonly DiagnosticDescriptor ExitValueOutside = new(
        "KFC2011", Severity.Error, "A value of an exit handler is used outside it",
        "{0} uses '{1}', which runs in the exit handler '{2}' when everything else has ended. Move the use into the "
        + "exit handler.");

    /// <summary>A merged value lacks an arm.</summary>
    public static readonly DiagnosticDescriptor MergeArity = new(
        "KFC2012", Severity.Error, "A merged value lacks an arm",
        "The merged value '{0}' of the branch '{1}' has {2} values for {3} arms. Give one value in each arm; an "
        + "Else is needed.");

    /// <summary>A name is used twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new(
        "KFC2013", Severity.Error, "A name is used twice",
        "{0} has two {1} named '{2}'. Rename one of them.");

    /// <summary>A task waits for a task inside a branch, loop or exit handler.</summary>
    public static readonly DiagnosticDescriptor AfterInsideScope = new(
        "KFC2014", Severity.Error, "A task waits for a task inside a branch, loop or exit handler",
        "Task '{0}' runs after '{1}', which lies inside '{2}'. Let it run after '{2}' itself.");

    /// <summary>A node is not well formed.</summary>
    public static readonly DiagnosticDescriptor MalformedNode = new(
        "KFC2015", Severity.Error, "A node is not well formed",
        "'{0}' is not well formed: {1}.");

    /// <summary>A value of a repetition is used outside it.</summary>
    public static readonly DiagnosticDescriptor RepeatedValueOutside = new(
        "KFC2016", Severity.Error, "A value of a repetition is used outside it",
        "{0} uses '{1}', which belongs to one iteration of the repetition '{2}'. Use Last, which gives the value of the "
        + "last iteration that ran.");

    /// <summary>A task is to run after a failure of nothing.</summary>
    public static readonly DiagnosticDescriptor RunAfterNothing = new(
        "KFC2017", Severity.Error, "A task is to run after a failure of nothing",
        "Task '{0}' is to run although what it comes after failed, but it comes after nothing. Name that in its After.");

    /// <summary>A task reads what it does without.</summary>
    public static readonly DiagnosticDescriptor ReadsWhatMayFail = new(
        "KFC2018", Severity.Error, "A task reads an output of a task that may have failed",
        "Task '{0}' is to run although '{1}' failed, and reads an output of it, which is missing then. Read nothing of it, "
        + "or let the task run after success only.");

    /// <summary>A component's implementation and ports do not go together.</summary>
    public static readonly DiagnosticDescriptor BadComponent = new(
        "KFC2019", Severity.Error, "A component's implementation and ports do not go together",
        "The component '{0}' cannot be: {1}.");

    /// <summary>A value is given for a parameter that the pipeline does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownParam = new(
        "KFC2101", Severity.Error, "A value is given for a parameter that the pipeline does not have",
        "The pipeline '{0}' has no parameter '{1}'.{2}");

    /// <summary>A value does not have the type of its parameter.</summary>
    public static readonly DiagnosticDescriptor ParamWrongType = new(
        "KFC2102", Severity.Error, "A value does not have the type of its parameter",
        "'{0}' is not a {1}, which the parameter '{2}' is. Give {3}.");

    /// <summary>A parameter has neither a value nor a default.</summary>
    public static readonly DiagnosticDescriptor ParamMissing = new(
        "KFC2103", Severity.Error, "A parameter has neither a value nor a default",
        "The parameter '{0}' ({1}) has no default and no value is given. Compile with --param {0}=VALUE, or give it "
        + "a default.");

    /// <summary>The declaration of a parameter is not well formed.</summary>
    public static readonly DiagnosticDescriptor BadDefault = new(
        "KFC2104", Severity.Error, "The declaration of a parameter is not well formed",
        "The parameter '{0}' cannot be: {1}.");

    /// <summary>An argument names an input that the component does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownInput = new(
        "KFC2201", Severity.Error, "An argument names an input that the component does not have",
        "Task '{0}' gives '{1}', which is no input of the component '{2}'.{3}");

    /// <summary>A required input has no value.</summary>
    public static readonly DiagnosticDescriptor MissingInput = new(
        "KFC2202", Severity.Error, "A required input has no value",
        "Task '{0}' gives no value for the input '{1}' ({2}) of the component '{3}'. Give it one, or make the input "
        + "optional.");

    /// <summary>A value does not have the type that is asked for.</summary>
    public static readonly DiagnosticDescriptor TypeMismatch = new(
        "KFC2203", Severity.Error, "A value does not have the type that is asked for",
        "{0} is a {2}, but a {1} is given.");

    /// <summary>A condition is not a truth value.</summary>
    public static readonly DiagnosticDescriptor NotACondition = new(
        "KFC2204", Severity.Error, "A condition is not a truth value",
        "{0} must be true or false, but a {1} is given. Compare it with something.");

    /// <summary>Two values cannot be compared.</summary>
    public static readonly DiagnosticDescriptor Incomparable = new(
        "KFC2205", Severity.Error, "Two values cannot be compared",
        "{0} compares a {1} with a {2}, which are never equal. Compare values of one type.");

    /// <summary>Only numbers have an order.</summary>
    public static readonly DiagnosticDescriptor NoOrder = new(
        "KFC2206", Severity.Error, "Only numbers have an order",
        "{0} asks which of two values of type {1} comes first, but only numbers have an order. Compare with == or "
        + "!=, or compare numbers.");

    /// <summary>A literal does not have its type.</summary>
    public static readonly DiagnosticDescriptor BadLiteral = new(
        "KFC2207", Severity.Error, "A literal does not have its type",
        "{0} has the literal '{1}', which is not a {2}.{3}");

    /// <summary>An artifact is used as a text.</summary>
    public static readonly DiagnosticDescriptor ArtifactAsText = new(
        "KFC2208", Severity.Error, "An artifact is used as a text",
        "{0} uses an artifact ({1}) as a text or number. Pass the artifact to an input and read its file there.");

    /// <summary>A component's template names a port that does not fit.</summary>
    public static readonly DiagnosticDescriptor UnknownPort = new(
        "KFC2209", Severity.Error, "A component's template names a port that does not fit",
        "The component '{0}' uses {1} '{2}' in its {3}, but has no such port.");

    /// <summary>A value is used as something that it is not.</summary>
    public static readonly DiagnosticDescriptor WrongUse = new(
        "KFC2210", Severity.Error, "A value is used as something that it is not",
        "{0} uses a {1} as {2}.");

    /// <summary>A reference states another type than what it refers to.</summary>
    public static readonly DiagnosticDescriptor TypeDisagrees = new(
        "KFC2211", Severity.Error, "A reference states another type than what it refers to",
        "{0} reads '{1}' as a {2}, but it is a {3}.");

    /// <summary>A parameter became fixed because a loop runs over it.</summary>
    public static readonly DiagnosticDescriptor ParameterFrozen = new(
        "KFC2301", Severity.Info, "A parameter became fixed because a loop runs over it",
        "The loop '{1}' is written out when the pipeline is compiled, so the value of the parameter '{0}' is fixed "
        + "and can no longer be given when a run is submitted. Compile with --param {0}=VALUE to change it.");

    /// <summary>A position lies outside its list.</summary>
    public static readonly DiagnosticDescriptor ElementOutside = new(
        "KFC2302", Severity.Error, "A position lies outside its list",
        "{0} reads position {1} of a list of {2} elements; positions count from 0.");

    /// <summary>A range cannot be written out.</summary>
    public static readonly DiagnosticDescriptor RangeOutside = new(
        "KFC2303", Severity.Error, "A range cannot be written out",
        "{0} reads a range of {2} numbers from {1}; it can have from 0 to {3} numbers of 32 bits.");

    /// <summary>A schedule cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadSchedule = new(
        "KFC2401", Severity.Error, "A schedule cannot be read",
        "The schedule '{0}' of the pipeline '{1}' cannot be read: {2}. Give five fields (minute, hour, day of month, month, day of week) "
        + "such as '0 3 * * 1-5'.");

    /// <summary>Two artifacts have one key.</summary>
    public static readonly DiagnosticDescriptor SameArtifactKey = new(
        "KFC2402", Severity.Error, "Two artifacts have one key",
        "Task '{0}' stores its output '{1}' under the same key as {2}, so that one would overwrite the other. Put something "
        + "into the key that differs, such as the item of the loop.");

    /// <summary>A key is given for something that is no artifact.</summary>
    public static readonly DiagnosticDescriptor KeyOfNoArtifact = new(
        "KFC2403", Severity.Error, "A key is given for something that is no artifact",
        "Task '{0}' gives a key for '{1}', which is no output of the component '{2}' with an artifact.{3}");

    /// <summary>A store cannot be reached as it is described.</summary>
    public static readonly DiagnosticDescriptor BadStore = new(
        "KFC2404", Severity.Error, "A store cannot be reached as it is described",
        "{0} cannot be reached: {1}.");

    /// <summary>The containers of a pod, or what they share, do not go together.</summary>
    public static readonly DiagnosticDescriptor BadPod = new(
        "KFC2405", Severity.Error, "Containers of a pod do not go together",
        "{0} cannot run: {1}.");

    /// <summary>A volume of the run cannot be made as it is described.</summary>
    public static readonly DiagnosticDescriptor BadRunVolume = new(
        "KFC2411", Severity.Error, "A volume of the run cannot be made as it is described",
        "The volume '{0}' of task '{1}' cannot be made: {2}.");

    /// <summary>The time at which a run is due is read without a schedule.</summary>
    public static readonly DiagnosticDescriptor NoSchedule = new(
        "KFC2412", Severity.Error, "The time at which a run is due is read without a schedule",
        "The pipeline '{0}' has no schedule, so that its runs are not due at any time. Give its class a [Schedule], or read RunContext.CreatedAt.");

    /// <summary>A name in settings that the cluster would refuse.</summary>
    public static readonly DiagnosticDescriptor BadClusterName = new(
        "KFC2413", Severity.Error, "A name that the cluster would refuse",
        "{0} of {1} is '{2}', which Kubernetes would refuse: {3}.");

    /// <summary>An output that no container of its component is told to write.</summary>
    public static readonly DiagnosticDescriptor UnwrittenOutput = new(
        "KFC2414", Severity.Warning, "An output that nobody writes",
        "No container of the component '{0}' is told where its output '{1}' lies, so none can write it, and its tasks will fail: give the output's Path as an argument, a variable or in a script.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        DuplicateId, UnknownComponent, UnknownNode, UnknownMember, UnknownParameter, Cycle, ForwardReference,
        BranchValueOutside, LoopValueOutside, StatusOutsideExit, ExitValueOutside, MergeArity, DuplicateName,
        AfterInsideScope, MalformedNode, RepeatedValueOutside, RunAfterNothing, ReadsWhatMayFail, BadComponent, UnknownParam, ParamWrongType, ParamMissing, BadDefault, UnknownInput,
        MissingInput, TypeMismatch, NotACondition, Incomparable, NoOrder, BadLiteral, ArtifactAsText, UnknownPort,
        WrongUse, TypeDisagrees, ParameterFrozen, ElementOutside,
        RangeOutside, BadSchedule, SameArtifactKey, KeyOfNoArtifact, BadStore, BadPod, BadRunVolume, NoSchedule, BadClusterName, UnwrittenOutput,
    ];
}
