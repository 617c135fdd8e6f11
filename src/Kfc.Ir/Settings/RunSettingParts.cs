using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>When runs are made by themselves.</summary>
public sealed record ScheduleSettings
{
    /// <summary>Five fields of cron, or a word such as <c>@daily</c>.</summary>
    public required string Cron { get; init; }

    /// <summary>Time zone as in the tz database, such as <c>Europe/Berlin</c>; null for the cluster's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What happens when a run is due and the one before is still going on.</summary>
    public ConcurrencyPolicy Concurrency { get; init; } = ConcurrencyPolicy.Allow;

    /// <summary>Whether no runs are made for now.</summary>
    public bool Suspend { get; init; }

    /// <summary>How many seconds late a run may start, from 0; null for as the engine does.</summary>
    public long? StartingDeadlineSeconds { get; init; }

    /// <summary>How many runs that succeeded are kept, from 0; null for as the engine does.</summary>
    public int? KeepSucceeded { get; init; }

    /// <summary>How many runs that failed are kept, from 0; null for as the engine does.</summary>
    public int? KeepFailed { get; init; }
}

/// <summary>What happens when a run is due and the one before is still going on.</summary>
[JsonConverter(typeof(EnumWords<ConcurrencyPolicy>))]
public enum ConcurrencyPolicy
{
    /// <summary>Both run.</summary>
    Allow,

    /// <summary>The new one is left out.</summary>
    Forbid,

    /// <summary>The old one is stopped.</summary>
    Replace,
}

/// <summary>When pods of finished tasks are removed.</summary>
[JsonConverter(typeof(EnumWords<PodCleanup>))]
public enum PodCleanup
{
    /// <summary>Never by the run.</summary>
    Never,

    /// <summary>When the pod has ended.</summary>
    OnPodCompletion,

    /// <summary>When the pod has succeeded.</summary>
    OnPodSuccess,

    /// <summary>When the run has ended.</summary>
    OnRunCompletion,

    /// <summary>When the run has succeeded.</summary>
    OnRunSuccess,
}

/// <summary>How far pods are locked down.</summary>
public sealed record SecuritySettings
{
    /// <summary>Which of Kubernetes' pod security standards all pods meet.</summary>
    public SecurityLevel Level { get; init; } = SecurityLevel.Baseline;

    /// <summary>User that containers run as, from 1; null for the image's, or for a user of the compiler's choice when the level asks for one.</summary>
    public long? User { get; init; }

    /// <summary>Group that containers run as and that owns volumes, from 1; null for the image's, or as <see cref="User"/>.</summary>
    public long? Group { get; init; }
}

/// <summary>Kubernetes' pod security standards.</summary>
[JsonConverter(typeof(EnumWords<SecurityLevel>))]
public enum SecurityLevel
{
    /// <summary>What never breaks a working image.</summary>
    Baseline,

    /// <summary>The standard <c>restricted</c>: no root, no capabilities.</summary>
    Restricted,
}
