using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>Something that a task runs: typed ports and an implementation.</summary>
public sealed record ComponentSpec
{
    /// <summary>Kebab-case name, the key in <see cref="PipelineGraph.Components"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Name as the author wrote it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What the component does.</summary>
    public string? Description { get; init; }

    /// <summary>What it reads, in declared order.</summary>
    public ImmutableArray<InputPort> Inputs { get; init => field = value.OrEmpty(); } = [];

    /// <summary>What it makes, in declared order.</summary>
    public ImmutableArray<OutputPort> Outputs { get; init => field = value.OrEmpty(); } = [];

    /// <summary>How it is carried out.</summary>
    public required Implementation Implementation { get; init; }
}

/// <summary>A value or artifact that a component reads.</summary>
/// <param name="Name">Kebab-case name, unique among the component's inputs and outputs.</param>
/// <param name="Type">Its type.</param>
public sealed record InputPort(string Name, WireType Type)
{
    /// <summary>Name as the author wrote it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What it means.</summary>
    public string? Description { get; init; }

    /// <summary>Wire text of the default; null when there is none. Tasks carry all their arguments: this is for readers.</summary>
    public string? Default { get; init; }

    /// <summary>Whether a task may leave it out.</summary>
    public bool Optional { get; init; }
}

/// <summary>A value or artifact that a component makes.</summary>
/// <param name="Name">Kebab-case name, unique among the component's inputs and outputs.</param>
/// <param name="Type">Its type.</param>
public sealed record OutputPort(string Name, WireType Type)
{
    /// <summary>Name as the author wrote it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What it means.</summary>
    public string? Description { get; init; }

    /// <summary>Whether a value may be too large for an engine's small outputs, so that it is carried through storage; artifacts always are.</summary>
    public bool Large { get; init; }

    /// <summary>Wire text that the output has when nobody supplies it; for approvals only.</summary>
    public string? Default { get; init; }
}

/// <summary>How a component is carried out. The hierarchy is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ContainerImplementation), "container")]
[JsonDerivedType(typeof(StepsImplementation), "steps")]
[JsonDerivedType(typeof(ApprovalImplementation), "approval")]
[JsonDerivedType(typeof(ImporterImplementation), "importer")]
[JsonDerivedType(typeof(ResourceImplementation), "resource")]
public abstract record Implementation
{
    private protected Implementation()
    {
    }
}

/// <summary>One run of a container image.</summary>
public sealed record ContainerImplementation : Implementation
{
    /// <summary>The image reference; its holes are inputs that are always given.</summary>
    [JsonConverter(typeof(PlainTemplateConverter))]
    public required Template Image { get; init; }

    /// <summary>Replaces the image's entry point; empty keeps it.</summary>
    public ImmutableArray<Template> Command { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The arguments, one argv element each.</summary>
    public ImmutableArray<Template> Args { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Environment variables, in order.</summary>
    public ImmutableArray<EnvironmentTemplate> Env { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Working directory; null keeps the image's.</summary>
    [JsonConverter(typeof(PlainTemplateConverter))]
    public Template? WorkingDirectory { get; init; }

    /// <summary>Volumes of the container. Those of one kind and name are the same for all containers of the pod.</summary>
    public ImmutableArray<VolumeMount> Volumes { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Containers that run before it, one after the other; each must succeed.</summary>
    public ImmutableArray<PodContainer> Init { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Containers that run beside it and are stopped when it has ended.</summary>
    public ImmutableArray<PodContainer> Sidecars { get; init => field = value.OrEmpty(); } = [];

    /// <summary>All texts with holes.</summary>
    [JsonIgnore]
    public IEnumerable<Template> Templates =>
        [Image, .. Command, .. Args, .. Env.Select(variable => variable.Value), .. WorkingDirectory is { } folder ? [folder] : Array.Empty<Template>()];
}

/// <summary>An environment variable of a container.</summary>
public sealed record EnvironmentTemplate(string Name, Template Value);
