using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>Pipelines of Tekton: KFC6330 and after.</summary>
internal static class TektonPipelineDiagnostics
{
    public static readonly DiagnosticDescriptor Empty = Error("KFC6330", "Empty pipeline", "The pipeline is empty.");

    public static readonly DiagnosticDescriptor TaskName = Error(
        "KFC6331",
        "Name that no pipeline task can have",
        "'{0}' is no name for a pipeline task: small letters, digits and '-' are allowed, at most 63.");

    public static readonly DiagnosticDescriptor DuplicateTask =
        Error("KFC6332", "Two pipeline tasks of one name", "Two tasks are named '{0}'; those of finally count too.");

    public static readonly DiagnosticDescriptor OneImplementation = Error(
        "KFC6333",
        "Pipeline task without exactly one implementation",
        "Task '{0}' needs exactly one of taskRef and taskSpec, and has {1}.");

    public static readonly DiagnosticDescriptor PipelineInPipeline =
        Error("KFC6334", "Pipeline in a pipeline", "'{0}' in a pipeline task is an alpha feature; the cluster does not admit it.");

    public static readonly DiagnosticDescriptor EmbeddedWithKind =
        Error("KFC6335", "Embedded task with steps and a kind", "A taskSpec with steps cannot have '{0}'.");

    public static readonly DiagnosticDescriptor CustomTaskKind =
        Error("KFC6336", "Custom task without kind or apiVersion", "The custom task '{0}' does not state its {1}.{2}");

    public static readonly DiagnosticDescriptor CustomTaskVersion =
        Error("KFC6337", "Malformed apiVersion of a custom task", "'{0}' is not of the form group/version.");

    public static readonly DiagnosticDescriptor OnErrorWord =
        Error("KFC6338", "Unknown onError of a pipeline task", "'onError' is '{0}'; it must be continue or stopAndFail.");

    public static readonly DiagnosticDescriptor ContinueWithRetries =
        Error("KFC6339", "Retries of a task whose failure is ignored", "Task '{0}' has onError: continue; it cannot have retries as well.");

    public static readonly DiagnosticDescriptor ReferenceWithoutName =
        Error("KFC6340", "Reference without a name", "The reference names nothing: a name or a resolver is needed.");

    public static readonly DiagnosticDescriptor ReferenceName =
        Error("KFC6341", "Malformed name in a reference", "'{0}' cannot be the name of an object: {1}.");

    public static readonly DiagnosticDescriptor NameWithResolver =
        Error("KFC6342", "Reference with a name and a resolver", "A reference with a resolver takes no name.");

    public static readonly DiagnosticDescriptor ParamsWithoutResolver =
        Error("KFC6343", "Reference with parameters but no resolver", "Only a reference with a resolver takes parameters.");

    public static readonly DiagnosticDescriptor AddressAsName = Error(
        "KFC6344",
        "Address as the name of a reference",
        "'{0}' is an address; that needs a resolver and the feature flag enable-concise-resolver-syntax.");

    public static readonly DiagnosticDescriptor Cycle =
        Error("KFC6345", "Tasks that wait for each other", "Tasks wait for each other: {0}.");

    public static readonly DiagnosticDescriptor UnknownTask =
        Error("KFC6346", "Pipeline task that waits for an unknown one", "Task '{0}' waits for '{1}', which is no task of the pipeline.");

    public static readonly DiagnosticDescriptor FinallyAlone =
        Error("KFC6347", "Finally without tasks", "The pipeline has tasks in finally but none before.");

    public static readonly DiagnosticDescriptor FinallyOrder =
        Error("KFC6348", "Order in finally", "Task '{0}' is in finally and cannot have runAfter.");

    public static readonly DiagnosticDescriptor FinallyResults =
        Error("KFC6349", "Task of finally that reads a wrong result", "A task of finally reads a result of {0}.");

    public static readonly DiagnosticDescriptor StatusOutsideFinally =
        Error("KFC6350", "Status of a task outside finally", "'$({0})' can be read in finally only.");

    public static readonly DiagnosticDescriptor StatusOfUnknownTask =
        Error("KFC6351", "Status of an unknown task", "The status of '{0}' is read, which is no task of the pipeline.");

    public static readonly DiagnosticDescriptor ResultOfPipeline =
        Error("KFC6352", "Result of a pipeline in a pipeline", "Task '{0}' is a pipeline; its results cannot be read.");

    public static readonly DiagnosticDescriptor VariablePrefix = Error(
        "KFC6353",
        "Variable that Tekton does not know",
        "'$({0})' begins with none of params, tasks, finally, context, workspaces, results. Write ${{NAME}} for a variable of a shell.");

    public static readonly DiagnosticDescriptor ContextVariable =
        Error("KFC6354", "Unknown variable of the context", "There is no variable '$({0})'.");

    public static readonly DiagnosticDescriptor ContextVariableLeft = Warning(
        "KFC6355",
        "Unknown variable of the context that stays as it is",
        "There is no variable '$({0})'; admission passes it here, and it stays as it is.");

    public static readonly DiagnosticDescriptor WorkspaceName =
        Error("KFC6356", "Workspaces of a pipeline without unique names", "A workspace of the pipeline {0}.");

    public static readonly DiagnosticDescriptor UnknownWorkspace = Error(
        "KFC6357",
        "Workspace that the pipeline does not declare",
        "Task '{0}' uses the workspace '{1}', which the pipeline does not declare.");

    public static readonly DiagnosticDescriptor TaskWorkspaceTwice =
        Error("KFC6358", "Workspace of a pipeline task bound twice", "Task '{0}' binds its workspace '{1}' twice.");

    public static readonly DiagnosticDescriptor ResultWithoutReference =
        Error("KFC6359", "Result of a pipeline without a reference", "The result '{0}' refers to no result of a task.");

    public static readonly DiagnosticDescriptor ResultForm = Error(
        "KFC6360",
        "Result of a pipeline that is not made of results",
        "The result '{0}' refers to something that is not a result of a task.");

    public static readonly DiagnosticDescriptor ResultOfUnknownTask = Error(
        "KFC6361",
        "Result of a pipeline from an unknown task",
        "The result '{0}' refers to a task that does not exist, or has text before the first variable.");

    public static readonly DiagnosticDescriptor Enum = Error("KFC6362", "Wrong list of allowed values", "The parameter '{0}' {1}.");

    public static readonly DiagnosticDescriptor DuplicateParam =
        Error("KFC6363", "Parameter that stands twice", "The parameter '{0}' stands twice.");

    public static readonly DiagnosticDescriptor ResultLeft = new(
        "KFC6364",
        Severity.Warning,
        "Variable that is almost a result",
        "There is no variable '$({0})'; admission passes it, and it stays as it is. Did you mean '$({1})'?");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        Empty, TaskName, DuplicateTask, OneImplementation, PipelineInPipeline, EmbeddedWithKind, CustomTaskKind, CustomTaskVersion,
        OnErrorWord, ContinueWithRetries, ReferenceWithoutName, ReferenceName, NameWithResolver, ParamsWithoutResolver, AddressAsName,
        Cycle, UnknownTask, FinallyAlone, FinallyOrder, FinallyResults, StatusOutsideFinally, StatusOfUnknownTask, ResultOfPipeline,
        VariablePrefix, ContextVariable, ContextVariableLeft, WorkspaceName, UnknownWorkspace, TaskWorkspaceTwice, ResultWithoutReference,
        ResultForm, ResultOfUnknownTask, Enum, DuplicateParam, ResultLeft,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);

    private static DiagnosticDescriptor Warning(string code, string title, string format) => new(code, Severity.Warning, title, format);
}
