namespace Kfc.Argo.Interpreter.Tests;

/// <summary>The world that a workflow meets.</summary>
public sealed record RunOptions
{
    /// <summary>Stands for the author's containers, which are all but those of the helper image; null runs every container for real.</summary>
    public Func<ContainerCall, int>? Container { get; init; }

    public string HelperImage { get; init; } = "busybox:1.37.0";

    /// <summary>Name of the author's containers, where they have the image of the helpers too; null tells them by their image.</summary>
    public string? AuthorName { get; init; }

    /// <summary>Seconds that an author's container takes.</summary>
    public Func<ContainerCall, double> Seconds { get; init; } = _ => 1;

    /// <summary>Name or name prefix of the object to run, where a document holds several.</summary>
    public string? Run { get; init; }

    public string WorkflowName { get; init; } = "run-1";

    /// <summary>Values that replace those of the document's arguments.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Secrets and config maps by name, then key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Store { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>What somebody answers to a suspended node, by its path; no answer waits for its duration, or for ever.</summary>
    public Func<string, IReadOnlyDictionary<string, string>?> Answer { get; init; } = _ => null;

    /// <summary>Files outside of the cluster, by URL, <c>git:</c> repository, or <c>kind://bucket/key</c>.</summary>
    public IReadOnlyDictionary<string, string> Remote { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a task starts that failFast may or may not have stopped; null refuses documents in which that makes a difference.</summary>
    public bool? StartsBesideFailure { get; init; }

    /// <summary>Whether the controller may create config maps; in the stock role it may not.</summary>
    public bool MayCreateConfigMaps { get; init; }

    /// <summary>Memoised outputs, kept over runs that share it.</summary>
    internal Dictionary<string, Node> Cache { get; init; } = new(StringComparer.Ordinal);

    internal bool IsAuthors(string name, string image) => AuthorName is null ? image != HelperImage : name == AuthorName;

    internal IReadOnlyDictionary<string, string> Stored(string name) => Store.TryGetValue(name, out var found)
        ? found : throw new RefusedException($"there is no secret or config map {name}");
}
