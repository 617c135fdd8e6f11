namespace Kfc.Ir;

/// <summary>A value that is given when a run is submitted.</summary>
public sealed record ParameterSpec
{
    /// <summary>Name in kebab case, unique in its pipeline.</summary>
    public required string Name { get; init; }

    /// <summary>Name as the author wrote it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Type; never an artifact.</summary>
    public required WireType Type { get; init; }

    /// <summary>Wire text of the default, or null when a value must be given.</summary>
    public string? Default { get; init; }

    /// <summary>What the parameter means.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is declared.</summary>
    public SourcePosition Source { get; init => field = value ?? SourcePosition.None; } = SourcePosition.None;
}
