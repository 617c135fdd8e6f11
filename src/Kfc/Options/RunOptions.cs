namespace Kfc;

/// <summary>How a whole run is run.</summary>
public sealed record RunOptions
{
    /// <summary>Namespace that the run is made in; null leaves it to whoever submits.</summary>
    public string? Namespace { get; init; }

    /// <summary>Service account of all pods; null for the namespace's default.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>How long the run may take, exit handlers not included, rounded up to whole seconds; null for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Secrets for pulling images.</summary>
    public IReadOnlyList<string> ImagePullSecrets { get; init; } = [];

    /// <summary>Labels that nodes must have, for all tasks that set none.</summary>
    public NamedValues<string> NodeSelector { get; init; } = new();

    /// <summary>Taints that all pods bear whose task sets none.</summary>
    public IReadOnlyList<Toleration> Tolerations { get; init; } = [];

    /// <summary>Labels of the run.</summary>
    public NamedValues<string> Labels { get; init; } = new();

    /// <summary>Annotations of the run.</summary>
    public NamedValues<string> Annotations { get; init; } = new();

    /// <summary>Where artifacts lie while the run goes on; null for the backend's default.</summary>
    public Storage? Storage { get; init; }
}
