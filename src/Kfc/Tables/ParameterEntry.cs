using System.ComponentModel;

namespace Kfc.Tables;

/// <summary>A parameter of a pipeline. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterEntry
{
    private readonly Func<Pipeline, IParameterCell?> _read;

    private ParameterEntry(string name, string displayName, string? description, Func<Pipeline, IParameterCell?> read) =>
        (Name, DisplayName, Description, _read) = (name, displayName, description, read);

    internal string Name { get; }

    internal string DisplayName { get; }

    internal string? Description { get; }

    /// <summary>Describes a parameter.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="displayName">Name of the member.</param>
    /// <param name="description">Text of the documentation comment.</param>
    /// <param name="read">Reads the member.</param>
    public static ParameterEntry Of<TPipeline, T>(string name, string displayName, string? description, Func<TPipeline, Param<T>?> read)
        where TPipeline : Pipeline => new(name, displayName, description, pipeline => read((TPipeline)pipeline));

    /// <summary>Describes a parameter that is a list.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="displayName">Name of the member.</param>
    /// <param name="description">Text of the documentation comment.</param>
    /// <param name="read">Reads the member.</param>
    public static ParameterEntry OfList<TPipeline, T>(string name, string displayName, string? description, Func<TPipeline, ListParam<T>?> read)
        where TPipeline : Pipeline => new(name, displayName, description, pipeline => read((TPipeline)pipeline));

    internal IParameterCell? Cell(Pipeline pipeline) => _read(pipeline);
}
