namespace Kfc.Import.Model;

/// <summary>A component that is made of other components: a pipeline.</summary>
internal sealed class ImportedGraph : ImportedStep
{
    /// <summary>The tasks, each after those that it reads.</summary>
    public List<GraphTask> Tasks { get; set; } = [];

    /// <summary>What becomes of each output.</summary>
    public Dictionary<string, GraphSource> Results { get; } = new(StringComparer.Ordinal);
}

/// <summary>A task of a graph.</summary>
internal sealed class GraphTask
{
    public required string Id { get; init; }

    public required int Line { get; init; }

    /// <summary>How the file refers to the component.</summary>
    public required ComponentReference Reference { get; init; }

    public Dictionary<string, GraphSource> Arguments { get; } = new(StringComparer.Ordinal);

    public int Retries { get; init; }

    /// <summary>The component, once all files are read.</summary>
    public ImportedStep? Component { get; set; }

    /// <summary>Name of the variable that holds it.</summary>
    public string Variable { get; set; } = "";
}

/// <summary>A reference to a component.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Where it was loaded from.</param>
/// <param name="Digest">SHA-256 of its file.</param>
/// <param name="Spec">The component itself, written in place.</param>
internal sealed record ComponentReference(string? Name, string? Url, string? Digest, ImportedStep? Spec)
{
    public override string ToString() => Url is { } url ? $"of {url}" : Name is { } name ? $"'{name}'" : "without a name or an address";
}

/// <summary>Where a value in a graph comes from.</summary>
internal abstract record GraphSource;

internal sealed record ConstantSource(string Text) : GraphSource;

internal sealed record GraphInputSource(string Input) : GraphSource;

internal sealed record TaskOutputSource(string Task, string Output) : GraphSource;
