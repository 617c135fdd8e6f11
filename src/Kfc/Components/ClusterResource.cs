using System.Collections;

namespace Kfc;

/// <summary>What is done with an object of the cluster.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Manifest">The object as YAML or JSON.</param>
public sealed record ClusterResource(ResourceAction Action, Arg Manifest)
{
    /// <summary>Condition on the object's fields, such as <c>status.succeeded == 1</c>, whose coming true ends the task; null to end at once.</summary>
    public string? SuccessCondition { get; init; }

    /// <summary>Condition on the object's fields whose coming true fails the task; null for none.</summary>
    public string? FailureCondition { get; init; }

    /// <summary>For each output the JSONPath of its value in the object: <c>{ { JobName, "{.metadata.name}" } }</c>.</summary>
    public ResourceOutputs Outputs { get; init; } = new();
}

/// <summary>What is done with an object of the cluster.</summary>
public enum ResourceAction
{
    /// <summary>It is read.</summary>
    Get,

    /// <summary>It is made; it must not exist.</summary>
    Create,

    /// <summary>It is made or changed.</summary>
    Apply,

    /// <summary>Some of its fields are changed.</summary>
    Patch,

    /// <summary>It is replaced.</summary>
    Replace,

    /// <summary>It is removed.</summary>
    Delete,
}

/// <summary>Fields of an object that become outputs.</summary>
public sealed class ResourceOutputs : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _paths = [];

    /// <summary>Makes a field an output.</summary>
    /// <param name="output">The component's own output.</param>
    /// <param name="jsonPath">The field, such as <c>{.metadata.name}</c>.</param>
    public void Add<T>(Output<T> output, string jsonPath) => _paths.Add(new(output.Port, jsonPath));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _paths.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
