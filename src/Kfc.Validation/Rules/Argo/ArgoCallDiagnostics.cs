using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Argo;

/// <summary>Tasks and steps of Argo: KFC6600 and after.</summary>
internal static class ArgoCallDiagnostics
{
    public static readonly DiagnosticDescriptor NoTemplate = Error("KFC6600", "Task without a template", "'{0}' names no template.");

    public static readonly DiagnosticDescriptor TemplateAndReference =
        Error("KFC6601", "Template and reference in one task", "'{0}' has both 'template' and 'templateRef'.");

    public static readonly DiagnosticDescriptor ReferenceField =
        Error("KFC6602", "Reference to a template without a name", "'templateRef' needs '{0}'.");

    public static readonly DiagnosticDescriptor UnknownReferencedTemplate =
        Error("KFC6603", "Reference to a template that does not exist", "'{0}' has no template '{1}'.{2}");

    public static readonly DiagnosticDescriptor HookWithoutCondition =
        Error("KFC6604", "Hook without a condition", "The hook '{0}' needs an expression; only the one named exit does without.");

    public static readonly DiagnosticDescriptor TwoLoops =
        Error("KFC6605", "Two loops in one task", "'{0}' has {1}; one of them is allowed.");

    public static readonly DiagnosticDescriptor CountAndEnd =
        Error("KFC6606", "Sequence with a count and an end", "The sequence of '{0}' has both count and end.");

    public static readonly DiagnosticDescriptor UnknownArgument = Warning(
        "KFC6607",
        "Argument that the template does not know",
        "The template '{0}' has no input '{1}'; the argument is ignored.{2}");

    public static readonly DiagnosticDescriptor Condition = Error("KFC6608", "Malformed condition", "The condition cannot be read: {0}.");

    public static readonly DiagnosticDescriptor DuplicateName =
        Error("KFC6610", "Two tasks or steps of one name", "Two of them are named '{0}'.");

    public static readonly DiagnosticDescriptor DigitFirst = Error(
        "KFC6611",
        "Task name that begins with a digit",
        "'{0}' begins with a digit, which is not allowed with depends or dependencies.");

    public static readonly DiagnosticDescriptor DependsAndDependencies =
        Error("KFC6612", "depends and dependencies in one DAG", "A DAG uses either depends or dependencies.");

    public static readonly DiagnosticDescriptor DependsAndContinue = Error(
        "KFC6613",
        "continueOn with depends",
        "'continueOn' cannot be used with depends; name the results that count, such as task.Failed.");

    public static readonly DiagnosticDescriptor DependsForm = Error("KFC6614", "Malformed depends", "'depends' cannot be read: {0}.");

    public static readonly DiagnosticDescriptor TaskResult =
        Error("KFC6615", "Unknown result of a task in depends", "'{0}' is no result of a task; those are {1}.");

    public static readonly DiagnosticDescriptor UnknownDependency =
        Error("KFC6616", "Task that waits for an unknown one", "'{0}' waits for '{1}', which is no task of the DAG.{2}");

    public static readonly DiagnosticDescriptor LoopResult =
        Error("KFC6617", "Result of a loop asked of a single task", "'{0}' is no loop; {1} is for loops only.");

    public static readonly DiagnosticDescriptor Cycle =
        Error("KFC6618", "Tasks of a DAG that wait for each other", "Tasks wait for each other: {0}.");

    public static readonly DiagnosticDescriptor UnknownTarget =
        Error("KFC6619", "Unknown target of a DAG", "The target '{0}' is no task of the DAG.");

    public static readonly DiagnosticDescriptor MissingDependency = Error(
        "KFC6620",
        "Task that reads another without waiting for it",
        "'{0}' reads '{1}' but does not wait for it; add it to depends.");

    public static readonly DiagnosticDescriptor SameGroup = Warning(
        "KFC6623",
        "Step that reads one of its own group",
        "'{0}' reads '{1}', which starts at the same time; put it into a later group.");

    public static readonly DiagnosticDescriptor SkippedProducer = Warning(
        "KFC6624",
        "Output of a task that may be skipped",
        "'{0}' has a condition; when it is skipped, this value is missing and the workflow fails. Give the output or the input a default, or use ??.");

    public static readonly DiagnosticDescriptor UnawaitedText = Error(
        "KFC6625",
        "Text that reads a task without waiting for it",
        "'{0}' reads '{1}' in the middle of a text but does not wait for it; add it to depends.");

    public static readonly DiagnosticDescriptor TaskHookWithoutCondition = Error(
        "KFC6626",
        "Hook of a task without a condition",
        "The hook '{0}' needs an expression; only the one named exit does without.");

    public static readonly DiagnosticDescriptor LoopValue =
        Error("KFC6627", "Loop over a text that is no JSON list", "'withParam' of '{0}' is written out and is no list in JSON.");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        NoTemplate, TemplateAndReference, ReferenceField, UnknownReferencedTemplate, HookWithoutCondition, TwoLoops, CountAndEnd,
        UnknownArgument, Condition, DuplicateName, DigitFirst, DependsAndDependencies, DependsAndContinue, DependsForm, TaskResult,
        UnknownDependency, LoopResult, Cycle, UnknownTarget, MissingDependency, SameGroup, SkippedProducer, UnawaitedText,
        TaskHookWithoutCondition, LoopValue,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);

    private static DiagnosticDescriptor Warning(string code, string title, string format) => new(code, Severity.Warning, title, format);
}
