using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>Tasks of Tekton: KFC6400 and after.</summary>
internal static class TektonTaskDiagnostics
{
    public static readonly DiagnosticDescriptor NoSteps = Error("KFC6400", "Task without steps", "The task has no steps.");

    public static readonly DiagnosticDescriptor VolumeTwice = Error("KFC6401", "Two volumes of one name", "Two volumes are named '{0}'.");

    public static readonly DiagnosticDescriptor WorkspaceTwice =
        Error("KFC6402", "Two workspaces of one name", "Two workspaces of the task are named '{0}'.");

    public static readonly DiagnosticDescriptor WorkspacePath =
        Error("KFC6403", "Workspace on a path that is taken", "The workspace '{0}' lies on '{1}', which is taken already.");

    public static readonly DiagnosticDescriptor StepWorkspace =
        Error("KFC6404", "Step with a workspace that the task does not declare", "The task does not declare the workspace '{0}'.");

    public static readonly DiagnosticDescriptor ParamType =
        Error("KFC6405", "Unknown type of a parameter", "The parameter '{0}' is of type '{1}'; it must be string, array or object.");

    public static readonly DiagnosticDescriptor DefaultType = Error(
        "KFC6406",
        "Default of another type than its parameter",
        "The parameter '{0}' is of type {1}, but its default is of type {2}.");

    public static readonly DiagnosticDescriptor PropertyType =
        Error("KFC6407", "Key of an object that is no text", "The key '{0}' of '{1}' is of type '{2}'; keys are of type string.");

    public static readonly DiagnosticDescriptor ParamName = Error(
        "KFC6408",
        "Malformed name of a parameter",
        "'{0}' is no name of a parameter or key: a letter or '_' comes first, then letters, digits, '_', '-' and, except for objects, '.'.");

    public static readonly DiagnosticDescriptor ObjectKeys =
        Error("KFC6409", "Object parameter without keys", "The parameter '{0}' is an object; its keys must be listed in 'properties'.");

    public static readonly DiagnosticDescriptor ArrayInText = Error(
        "KFC6410",
        "Array where a text is needed",
        "The array '{0}' cannot stand here; take one element, or hand it to command or args.");

    public static readonly DiagnosticDescriptor ArrayNotAlone =
        Error("KFC6411", "Array that does not stand alone", "The array '{0}' must be the whole word, with nothing before or after it.");

    public static readonly DiagnosticDescriptor ObjectInText =
        Error("KFC6412", "Object where a text is needed", "The object '{0}' cannot stand here as a whole; name one of its keys.");

    public static readonly DiagnosticDescriptor UnknownKey = Error("KFC6413", "Unknown key of an object", "'{0}' has no key '{1}'.");

    public static readonly DiagnosticDescriptor UnknownParam =
        Error("KFC6414", "Parameter that is not declared", "There is no parameter '{0}' here.{1}");

    public static readonly DiagnosticDescriptor UnknownParamLeft = new(
        "KFC6422",
        Severity.Warning,
        "Parameter that is not declared and stays as it is",
        "There is no parameter '{0}' here; admission passes it, and the variable stays as it is.{1}");

    public static readonly DiagnosticDescriptor TooManyParts = Error(
        "KFC6415",
        "Variable with too many parts",
        "'params.{0}' has too many parts: a parameter has a name and, if it is an object, a key. A name with dots is written params[\"a.b\"].");

    public static readonly DiagnosticDescriptor Context =
        Error("KFC6416", "Unknown variable of the task's context", "There is no variable '$({0})'; there are {1}.");

    public static readonly DiagnosticDescriptor ScriptResult =
        Error("KFC6417", "Script that writes an undeclared result", "The task declares no result '{0}'.{1}");

    public static readonly DiagnosticDescriptor ResultName = Error(
        "KFC6418",
        "Malformed name of a result",
        "'{0}' is no name of a result: letters, digits, '-', '_' and '.' are allowed, with a letter or digit at both ends.");

    public static readonly DiagnosticDescriptor ResultType =
        Error("KFC6419", "Unknown type of a result", "The result '{0}' is of type '{1}'; it must be string, array or object.");

    public static readonly DiagnosticDescriptor ResultKeys =
        Error("KFC6420", "Object result without keys", "The result '{0}' is an object; its keys must be listed in 'properties'.");

    public static readonly DiagnosticDescriptor ResultValue = Error(
        "KFC6421",
        "Value of a result that is no step's result",
        "The value of result '{0}' is not of the form $(steps.STEP.results.NAME).");

    public static readonly DiagnosticDescriptor WorkspaceLeft = new(
        "KFC6423",
        Severity.Warning,
        "Variable of a workspace that is not declared",
        "There is no workspace '{0}' here; admission passes it, and the variable stays as it is.{1}");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        NoSteps, VolumeTwice, WorkspaceTwice, WorkspacePath, StepWorkspace, ParamType, DefaultType, PropertyType, ParamName, ObjectKeys,
        ArrayInText, ArrayNotAlone, ObjectInText, UnknownKey, UnknownParam, UnknownParamLeft, TooManyParts, Context, ScriptResult, ResultName, ResultType,
        ResultKeys, ResultValue, WorkspaceLeft,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
