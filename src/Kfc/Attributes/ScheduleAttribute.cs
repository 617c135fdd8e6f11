namespace Kfc;

/// <summary>Says when runs of a pipeline are made by themselves. It counts for the outermost pipeline only.</summary>
/// <param name="cron">Five fields of cron (minute, hour, day of month, month, day of week), or a word such as <c>@daily</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ScheduleAttribute(string cron) : Attribute
{
    /// <summary>Five fields of cron, or a word.</summary>
    public string Cron { get; } = cron;

    /// <summary>Time zone as in the tz database, such as <c>Europe/Berlin</c>; null for the cluster's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What happens when a run is due and the one before is still going on.</summary>
    public ConcurrencyPolicy Concurrency { get; init; }

    /// <summary>Whether no runs are made for now.</summary>
    public bool Suspend { get; init; }

    /// <summary>How many seconds late a run may start; negative for as the engine does.</summary>
    public long StartingDeadlineSeconds { get; init; } = -1;

    /// <summary>How many runs that succeeded are kept; negative for as the engine does.</summary>
    public int KeepSucceeded { get; init; } = -1;

    /// <summary>How many runs that failed are kept; negative for as the engine does.</summary>
    public int KeepFailed { get; init; } = -1;
}

/// <summary>What happens when a run is due and the one before is still going on.</summary>
public enum ConcurrencyPolicy
{
    /// <summary>Both run.</summary>
    Allow,

    /// <summary>The new one is left out.</summary>
    Forbid,

    /// <summary>The old one is stopped.</summary>
    Replace,
}
