using System.ComponentModel;

namespace Kfc.Tables;

/// <summary>What the generator knows of a pipeline.</summary>
/// <param name="name">Name in kebab case.</param>
/// <param name="displayName">Name of the class.</param>
/// <param name="description">Text of the documentation comment.</param>
/// <param name="parameters">Its parameters, in declared order.</param>
/// <param name="results">What it hands out, in declared order.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PipelineTable(string name, string displayName, string? description, ParameterEntry[] parameters, ResultEntry[] results)
{
    internal string Name => name;

    internal string DisplayName => displayName;

    internal string? Description => description;

    internal ParameterEntry[] Parameters => parameters;

    internal ResultEntry[] Results => results;
}
