using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>Steps of Tekton: KFC6430 and after.</summary>
internal static class TektonStepDiagnostics
{
    public static readonly DiagnosticDescriptor DuplicateName = Error("KFC6430", "Two steps of one name", "Two steps are named '{0}'.");

    public static readonly DiagnosticDescriptor Name = Error(
        "KFC6431",
        "Name that no step can have",
        "'{0}' is no name for a step: small letters, digits and '-' are allowed, at most 63.");

    public static readonly DiagnosticDescriptor NoImage = Error("KFC6432", "Step without an image", "The {0} has no image.");

    public static readonly DiagnosticDescriptor ScriptAndCommand =
        Error("KFC6433", "Script and command", "A script cannot be combined with a command.");

    public static readonly DiagnosticDescriptor FieldWithReference = Error(
        "KFC6434",
        "Step that refers to an action and repeats its fields",
        "'{0}' comes from the step action and cannot stand beside 'ref'.");

    public static readonly DiagnosticDescriptor ParamsWithoutReference =
        Error("KFC6435", "Step parameters without a step action", "Only a step with 'ref' takes parameters.");

    public static readonly DiagnosticDescriptor ReservedMount = Error(
        "KFC6436",
        "Mount where Tekton keeps its files",
        "'{0}' lies under /tekton/, which Tekton keeps for itself (except /tekton/home).");

    public static readonly DiagnosticDescriptor ReservedVolume =
        Error("KFC6437", "Name of a volume that Tekton keeps for itself", "The volume '{0}' has a name that Tekton keeps for itself.");

    public static readonly DiagnosticDescriptor OnError =
        Error("KFC6438", "Unknown onError of a step", "'onError' is '{0}'; it must be continue or stopAndFail.");

    public static readonly DiagnosticDescriptor StepResultUse =
        Error("KFC6439", "Result of a step in a wrong place", "A result of a step can be read in env, command and args only.");

    public static readonly DiagnosticDescriptor ArtifactUse =
        Error("KFC6440", "Artifact in a wrong place", "An artifact can be named in env, command, args and script only.");

    public static readonly DiagnosticDescriptor StepResult =
        Error("KFC6441", "Script that writes an undeclared result of its step", "The step declares no result '{0}'.");

    public static readonly DiagnosticDescriptor ReservedSidecar =
        Error("KFC6442", "Name of a sidecar that Tekton keeps for itself", "'{0}' is the name of Tekton's own sidecar.");

    public static readonly DiagnosticDescriptor ParamInActionScript = Error(
        "KFC6443",
        "Parameter in the script of a step action",
        "The script of a step action cannot name parameters; hand them over by env.");

    public static readonly DiagnosticDescriptor ActionMount = Error(
        "KFC6444",
        "Mount of a step action that is no parameter",
        "The mount '{0}' must be one parameter and nothing else, such as $(params.volume).");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        DuplicateName, Name, NoImage, ScriptAndCommand, FieldWithReference, ParamsWithoutReference, ReservedMount, ReservedVolume,
        OnError, StepResultUse, ArtifactUse, StepResult, ReservedSidecar, ParamInActionScript, ActionMount,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
