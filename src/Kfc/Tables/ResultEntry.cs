using System.ComponentModel;

namespace Kfc.Tables;

/// <summary>A value that a pipeline hands out. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResultEntry
{
    private readonly Func<Pipeline, Value?> _read;

    private ResultEntry(string name, bool optional, Func<Pipeline, Value?> read) => (Name, Optional, _read) = (name, optional, read);

    internal string Name { get; }

    internal bool Optional { get; }

    /// <summary>Describes what a pipeline hands out.</summary>
    /// <param name="name">Name of the result.</param>
    /// <param name="optional">Whether the member may stay null.</param>
    /// <param name="read">Reads the member.</param>
    public static ResultEntry Of<TPipeline>(string name, bool optional, Func<TPipeline, Value?> read)
        where TPipeline : Pipeline => new(name, optional, pipeline => read((TPipeline)pipeline));

    internal Value? Read(Pipeline pipeline) => _read(pipeline);
}
