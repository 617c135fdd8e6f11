namespace Kfc;

/// <summary>When pods of finished tasks are removed.</summary>
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
