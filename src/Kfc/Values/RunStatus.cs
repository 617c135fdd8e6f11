namespace Kfc;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>Every task that was due has succeeded, or was allowed to fail.</summary>
    Succeeded,

    /// <summary>A task has failed, or the run was stopped.</summary>
    Failed,
}
