using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>Does something with an object of the cluster, and waits for a condition on it.</summary>
public sealed record ResourceImplementation : Implementation
{
    /// <summary>What is done.</summary>
    public required ResourceAction Action { get; init; }

    /// <summary>The object as YAML or JSON.</summary>
    public required Template Manifest { get; init; }

    /// <summary>Condition on the object's fields, such as <c>status.succeeded == 1</c>, whose coming true ends the task; null to end at once.</summary>
    public string? SuccessCondition { get; init; }

    /// <summary>Condition on the object's fields whose coming true fails the task; null for none.</summary>
    public string? FailureCondition { get; init; }

    /// <summary>For each output port the JSONPath of its value in the object, such as <c>{.metadata.name}</c>.</summary>
    public ImmutableSortedDictionary<string, string> OutputPaths { get; init => field = value.OrEmpty(); } = Maps.Empty;
}

/// <summary>What is done with an object of the cluster.</summary>
[JsonConverter(typeof(EnumWords<ResourceAction>))]
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
