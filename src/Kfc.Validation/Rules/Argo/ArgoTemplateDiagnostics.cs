using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Argo;

/// <summary>Templates of Argo: KFC6540 and after.</summary>
internal static class ArgoTemplateDiagnostics
{
    public static readonly DiagnosticDescriptor Kind = Error(
        "KFC6540",
        "Template that is not of exactly one kind",
        "The template '{0}' is {1}; it must be one of container, script, dag, steps and so on.");

    public static readonly DiagnosticDescriptor InputFrom =
        Error("KFC6541", "Source of an input", "The input '{0}' cannot have 'from'; the caller says where it comes from.");

    public static readonly DiagnosticDescriptor NoPath =
        Error("KFC6542", "Artifact without a path", "The artifact '{0}' of template '{1}' needs a path that does not lead out of its folder by '..'.");

    public static readonly DiagnosticDescriptor PathOfGroup =
        Error("KFC6543", "Path of an artifact that no container sees", "The artifact '{0}' cannot have a path in a template of kind {1}.");

    public static readonly DiagnosticDescriptor OutputValue =
        Error("KFC6544", "Output without exactly one value", "The output '{0}' needs value or valueFrom, and has {1}.");

    public static readonly DiagnosticDescriptor OutputSource =
        Error("KFC6545", "Output without exactly one source", "The output '{0}' needs exactly one source in valueFrom, and has {1}.");

    public static readonly DiagnosticDescriptor OutputOfKind =
        Error("KFC6546", "Output with a source that does not fit the template", "The output '{0}' of a {1} template needs {2}.");

    public static readonly DiagnosticDescriptor PlainOutput = Warning(
        "KFC6547",
        "Fixed output of a group",
        "The output '{0}' is a fixed value; Argo admits that here and fails when it runs. Use valueFrom.expression.");

    public static readonly DiagnosticDescriptor TwoLocations =
        Error("KFC6548", "Artifact in two places", "The artifact '{0}' lies in {1}; one place is allowed.");

    public static readonly DiagnosticDescriptor Hdfs =
        Error("KFC6549", "Place in HDFS that lacks something", "The place in HDFS {0}.");

    public static readonly DiagnosticDescriptor NoImage =
        Error("KFC6550", "Container without an image of Argo", "The {1} of template '{0}' has no image.");

    public static readonly DiagnosticDescriptor MountTwice = Error("KFC6551", "Path used twice in a container", "'{0}' is used twice.");

    public static readonly DiagnosticDescriptor TimeoutOfGroup = Error(
        "KFC6552",
        "Limit of time for a group",
        "'{0}' cannot limit a template of kind {1}; limit the templates that it calls, or the workflow.");

    public static readonly DiagnosticDescriptor TimeoutUnit =
        Error("KFC6553", "Limit of time without a unit", "'timeout' is {0}; a unit such as {0}s is needed.");

    public static readonly DiagnosticDescriptor Deadline =
        Error("KFC6554", "Malformed deadline", "'activeDeadlineSeconds' is '{0}'; a number of seconds or a tag is needed.");

    public static readonly DiagnosticDescriptor ParallelismOfLeaf =
        Error("KFC6555", "Parallelism of a single container", "'parallelism' is for dag and steps, not for {0}.");

    public static readonly DiagnosticDescriptor TwoManifests =
        Error("KFC6557", "Two manifests", "'manifest' and 'manifestFrom' cannot both be given.");

    public static readonly DiagnosticDescriptor NoManifest = Error("KFC6558", "Action without a manifest", "'{0}' needs a manifest.");

    public static readonly DiagnosticDescriptor ManifestArtifact =
        Error("KFC6559", "Manifest from an artifact that is no input", "There is no input artifact '{0}'.");

    public static readonly DiagnosticDescriptor ManifestForm =
        Error("KFC6560", "Manifest of a resource that is not YAML", "The manifest is not well-formed YAML.");

    public static readonly DiagnosticDescriptor InitName = Error("KFC6561", "Init container without a name", "Init containers need names.");

    public static readonly DiagnosticDescriptor ReservedContainer =
        Error("KFC6562", "Name of a container that Argo keeps for itself", "'{0}' is the name of one of Argo's own containers.");

    public static readonly DiagnosticDescriptor EmptySet = Error("KFC6563", "Empty set of containers", "The set has no containers.");

    public static readonly DiagnosticDescriptor SetMember = Error("KFC6564", "Malformed set of containers", "The set is malformed: {0}.");

    public static readonly DiagnosticDescriptor NoMain =
        Error("KFC6565", "Set of containers without main", "A template with artifacts or outputs needs a container named main.");

    public static readonly DiagnosticDescriptor Metric = Error("KFC6567", "Malformed metric", "The metric '{0}' is malformed: {1}.");

    public static readonly DiagnosticDescriptor NewerField =
        Error("KFC6568", "Field of a newer Argo", "'{0}' exists since Argo Workflows {1}.");

    public static readonly DiagnosticDescriptor GoneField =
        Error("KFC6572", "Field that Argo has given up", "'{0}' is gone since Argo Workflows 4.0; use '{1}'.");

    public static readonly DiagnosticDescriptor PodResources = Error("KFC6569", "Wrong resources of a pod", "'{0}' {1}.");

    public static readonly DiagnosticDescriptor MemoizeKey = Error(
        "KFC6570",
        "Key of a cache that Argo does not take",
        "The key '{0}' may hold letters, digits and '-' only, with a letter or digit first.");

    public static readonly DiagnosticDescriptor MetricOfWorkflow = Warning(
        "KFC6571",
        "Malformed metric of a workflow",
        "The metric '{0}' is malformed: {1}. The workflow runs, and the metric is left out.");

    public static readonly DiagnosticDescriptor Retry = Warning(
        "KFC6573",
        "Retry strategy that Argo cannot read",
        "'{0}' of the retry strategy is '{1}', which is no {2}; the first failure ends in an error instead of a retry.");

    public static readonly DiagnosticDescriptor PodSpecPatch =
        Error("KFC6574", "Patch of a pod that is no mapping", "'podSpecPatch' must be a mapping in YAML or JSON.");

    public static readonly DiagnosticDescriptor UnknownVolume =
        Error("KFC6575", "Mount of a volume that there is not", "Neither the template '{0}' nor the workflow has a volume '{1}'.{2}");

    public static readonly DiagnosticDescriptor LaterLimit = Warning(
        "KFC6576",
        "What Argo refuses since it installs its full schema",
        "{0} Argo refuses this since 4.0, whose CRDs hold the whole schema.");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        Kind, InputFrom, NoPath, PathOfGroup, OutputValue, OutputSource, OutputOfKind, PlainOutput, TwoLocations, Hdfs, NoImage,
        MountTwice, TimeoutOfGroup, TimeoutUnit, Deadline, ParallelismOfLeaf, TwoManifests, NoManifest, ManifestArtifact, ManifestForm,
        InitName, ReservedContainer, EmptySet, SetMember, NoMain, Metric, NewerField, PodResources, MemoizeKey, MetricOfWorkflow, GoneField, Retry,
        PodSpecPatch, UnknownVolume, LaterLimit,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);

    private static DiagnosticDescriptor Warning(string code, string title, string format) => new(code, Severity.Warning, title, format);
}
