namespace Kfc.Import.Model;

/// <summary>A component of several containers in one pod.</summary>
internal sealed class ImportedPod : ImportedStep
{
    public List<ImportedWorkspace> Workspaces { get; } = [];

    public List<ImportedContainer> Steps { get; } = [];

    public List<ImportedContainer> Sidecars { get; } = [];

    public ImportedWorkspace? Workspace(string name) => Workspaces.Find(workspace => workspace.Name == name);
}

/// <summary>A folder that the containers share.</summary>
internal sealed class ImportedWorkspace
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Where the containers find it.</summary>
    public required string Path { get; init; }

    public bool ReadOnly { get; init; }

    public bool Optional { get; init; }

    public int Line { get; init; }

    /// <summary>Name of the property.</summary>
    public string Property { get; set; } = "";
}

/// <summary>A container of a pod.</summary>
internal sealed class ImportedContainer
{
    public required string Name { get; init; }

    public required ArgNode Image { get; init; }

    public List<ArgNode> Command { get; } = [];

    public List<ArgNode> Args { get; } = [];

    public ArgNode? Script { get; set; }

    public List<(string Name, ArgNode Value)> Env { get; } = [];

    public ArgNode? WorkingDirectory { get; set; }

    public List<ImportedVolume> Volumes { get; } = [];

    /// <summary>Further fields, as JSON.</summary>
    public List<(string Name, ArgNode Json)> Fields { get; } = [];

    public bool ContinueOnError { get; set; }

    /// <summary>How long it may take, in whole seconds; null for no limit.</summary>
    public long? TimeoutSeconds { get; set; }

    /// <summary>Names of what it hands to later steps.</summary>
    public List<string> Results { get; } = [];

    /// <summary>All its texts.</summary>
    public IEnumerable<ArgNode> Texts =>
    [
        Image, .. Command, .. Args, .. Env.Select(variable => variable.Value), .. Fields.Select(other => other.Json),
        .. Volumes.SelectMany(volume => new[] { volume.Path, volume.Json }).Append(Script).Append(WorkingDirectory).OfType<ArgNode>(),
    ];
}

/// <summary>A volume of a container.</summary>
/// <param name="Kind">Name of the method of <c>Volume</c> that makes it.</param>
/// <param name="Name">What it is made from.</param>
/// <param name="Path">Where the container finds it.</param>
internal sealed record ImportedVolume(string Kind, string Name, ArgNode Path)
{
    /// <summary>Further named arguments, as C#.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>The source of one of another kind.</summary>
    public ArgNode? Json { get; init; }
}
