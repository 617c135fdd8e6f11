namespace Kfc;

/// <summary>Lists the pipelines of an assembly.</summary>
public interface IPipelineRegistry
{
    /// <summary>The pipelines, ordered by name.</summary>
    IReadOnlyList<PipelineEntry> Pipelines { get; }
}

/// <summary>A pipeline that can be made and traced.</summary>
/// <param name="Name">Its name in kebab case.</param>
/// <param name="TypeName">Full name of its class.</param>
/// <param name="Create">Makes an instance whose required parameters have no value yet.</param>
public sealed record PipelineEntry(string Name, string TypeName, Func<Pipeline> Create);
