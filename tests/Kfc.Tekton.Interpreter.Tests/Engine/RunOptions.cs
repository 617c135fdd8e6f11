using System.Collections.Immutable;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>The world that a run meets.</summary>
public sealed record RunOptions
{
    /// <summary>Stands for the author's containers, which are all but those of the helper image; null runs every step for real.</summary>
    public Func<ContainerCall, int>? Container { get; init; }

    /// <summary>Seconds that an author's container takes; what is longer than its task may take is killed.</summary>
    public Func<ContainerCall, double> Seconds { get; init; } = _ => 0;

    /// <summary>Name of the task during which the run is cancelled, or has no time left: tasks at the end still run.</summary>
    public string? CancelledDuring { get; init; }

    /// <summary>Name of the task after which the run is to start nothing more.</summary>
    public string? StoppedAfter { get; init; }

    public string HelperImage { get; init; } = "busybox:1.37.0";

    public string StoreImage { get; init; } = "rclone/rclone:1.75.1";

    /// <summary>The folder with the buckets of object stores; null for one that ends with the run.</summary>
    public string? Buckets { get; init; }

    /// <summary>Name of the author's containers, where they have the image of the helpers too; null tells them by their image.</summary>
    public string? AuthorName { get; init; }

    /// <summary>Whether a node has accelerators.</summary>
    public bool HasAccelerators { get; init; } = true;

    public string RunName { get; init; } = "run-1";

    /// <summary>Values that replace those of the document.</summary>
    public IReadOnlyDictionary<string, ParamValue> Parameters { get; init; } = new Dictionary<string, ParamValue>();

    /// <summary>Secrets and config maps by name, then key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Store { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The pod template of the run.</summary>
    internal PodTemplate Pod { get; init; } = PodTemplate.None;

    /// <summary>Where pods of tasks run that do not run where the others do.</summary>
    internal ImmutableDictionary<string, PodPlacement> Placements { get; init; } = ImmutableDictionary<string, PodPlacement>.Empty;

    internal string Stored(EnvVar variable) => Stored(variable.Source!)[variable.Key!];

    internal bool IsAuthors(string name, string image) => AuthorName is null ? image != HelperImage && image != StoreImage : name == AuthorName;

    internal IReadOnlyDictionary<string, string> Stored(string name) => Store.TryGetValue(name, out var found)
        ? found : throw new RefusedException($"there is no secret or config map {name}");
}
