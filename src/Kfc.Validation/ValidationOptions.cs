using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation;

/// <summary>How stable a field of Tekton's API must be to be admitted; the cluster's <c>enable-api-fields</c>.</summary>
public enum ApiFields
{
    /// <summary>Only stable fields.</summary>
    Stable,

    /// <summary>Stable and beta fields: the default of an installation.</summary>
    Beta,

    /// <summary>All fields.</summary>
    Alpha,
}

/// <summary>What the cluster is that the manifests are meant for.</summary>
public sealed record ValidationOptions
{
    /// <summary>
    /// The feature flags that Tekton 1.6 to 1.15 know, without the prefix <c>enable-</c>. The first four decide what is admitted; the others are for
    /// the controller, and change nothing here.
    /// </summary>
    public static ImmutableArray<string> KnownFeatures { get; } =
    [
        "cel-in-whenexpression", "param-enum", "artifacts", "concise-resolver-syntax",
        "kubernetes-sidecar", "provenance-in-status", "step-actions", "termination-message-compression", "wait-exponential-backoff",
    ];

    /// <summary>The kinds that Tekton's <c>disable-inline-spec</c> may name.</summary>
    public static ImmutableArray<string> InlineSpecKinds { get; } = ["pipeline", "pipelinerun", "taskrun"];

    /// <summary>Default installations, references outside the given files allowed.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Version of Tekton.</summary>
    public EngineVersion Tekton { get; init; } = EngineVersion.NewestTekton;

    /// <summary>Version of Argo Workflows.</summary>
    public EngineVersion Argo { get; init; } = EngineVersion.NewestArgo;

    /// <summary>Tekton's <c>enable-api-fields</c>.</summary>
    public ApiFields ApiFields { get; init; } = ApiFields.Beta;

    /// <summary>Feature flags of Tekton that are switched on, such as <c>cel-in-whenexpression</c>, without the prefix <c>enable-</c>.</summary>
    public ImmutableHashSet<string> Features { get; init; } = [];

    /// <summary>Tekton's <c>disable-inline-spec</c>: <c>pipeline</c>, <c>pipelinerun</c>, <c>taskrun</c>.</summary>
    public ImmutableHashSet<string> DisabledInlineSpecs { get; init; } = [];

    /// <summary>Tekton's <c>default-forbidden-env</c>: environment variables that pod templates may not set.</summary>
    public ImmutableHashSet<string> ForbiddenEnv { get; init; } = [];

    /// <summary>Whether habits that admission passes are looked at as well.</summary>
    public bool Lint { get; init; }

    /// <summary>
    /// Whether to answer as the engine's admission does: what only a run shows (<see cref="RuleStage.Run"/>) is a warning then, not an error.
    /// </summary>
    public bool AdmissionOnly { get; init; }

    /// <summary>Severities by code that differ from the usual ones; null is off. What admission refuses stays an error.</summary>
    public ImmutableDictionary<string, Severity?> Severities { get; init; } = ImmutableDictionary<string, Severity?>.Empty;

    /// <summary>Whether a reference to an object outside the given files is an error.</summary>
    public bool StrictReferences { get; init; }
}
