namespace Kfc.Import.Model;

/// <summary>What a file declares, before and after it has names and types in C#.</summary>
internal abstract class ImportedStep
{
    private readonly FirstByName<ImportedInput> _inputs = new();
    private readonly FirstByName<ImportedOutput> _outputs = new();

    /// <summary>The component's name in the file.</summary>
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The file as diagnostics name it.</summary>
    public required string File { get; init; }

    /// <summary>Line of the component in the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What kind of file it is, for the reader of the C#.</summary>
    public required string Format { get; init; }

    /// <summary>What the file holds the component in, such as the name of a workflow; null when the file is the component.</summary>
    public string? Holder { get; init; }

    /// <summary>Name of the class.</summary>
    public string ClassName { get; set; } = "";

    public List<ImportedInput> Inputs { get; } = [];

    public List<ImportedOutput> Outputs { get; } = [];

    /// <summary>The first input of a name. Files with thousands are asked for each of their placeholders.</summary>
    public ImportedInput? Input(string name)
    {
        for (var i = _inputs.Known; i < Inputs.Count; i++)
            _inputs.Add(Inputs[i].Name, Inputs[i]);
        return _inputs.Find(name);
    }

    /// <summary>Adds an input in front of the others.</summary>
    public void Prepend(ImportedInput input)
    {
        _ = Input(input.Name);
        Inputs.Insert(0, input);
        _inputs.Add(input.Name, input);
    }

    /// <summary>The first output of a name.</summary>
    public ImportedOutput? Output(string name)
    {
        for (var i = _outputs.Known; i < Outputs.Count; i++)
            _outputs.Add(Outputs[i].Name, Outputs[i]);
        return _outputs.Find(name);
    }

    /// <summary>Artifact kinds that are declared beside the class.</summary>
    public IEnumerable<string> Kinds => Inputs.Select(input => input.Kind).Concat(Outputs.Select(output => output.Kind))
        .OfType<string>().Where(kind => !PortKind.IsKnown(kind)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

/// <summary>A component that runs a container.</summary>
internal sealed class ImportedComponent : ImportedStep
{
    public required ArgNode Image { get; set; }

    public List<ArgNode> Command { get; init; } = [];

    public List<ArgNode> Args { get; init; } = [];

    public List<(string Name, ArgNode Value)> Env { get; init; } = [];

    public ArgNode? WorkingDirectory { get; set; }

    public List<ImportedVolume> Volumes { get; } = [];

    /// <summary>Containers that run before it.</summary>
    public List<ImportedContainer> Init { get; } = [];

    /// <summary>Containers that run beside it.</summary>
    public List<ImportedContainer> Sidecars { get; } = [];
}

/// <summary>An input as the file declares it.</summary>
internal sealed class ImportedInput
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The type as the file writes it.</summary>
    public string? DeclaredType { get; init; }

    public string? Default { get; init; }

    public bool Optional { get; init; }

    public int Line { get; init; }

    /// <summary>Name of the property.</summary>
    public string Property { get; set; } = "";

    /// <summary>C# type argument of <c>Input</c>.</summary>
    public string Type { get; set; } = "string";

    /// <summary>The artifact kind; null for a value.</summary>
    public string? Kind { get; set; }

    /// <summary>C# of the initialiser; null when there is none.</summary>
    public string? Initializer { get; set; }

    /// <summary>Whether the property may be null: the input is left out.</summary>
    public bool Nullable { get; set; }

    /// <summary>Text that stands for the input where it is left out; null for nothing.</summary>
    public string? Fallback { get; set; }

    /// <summary>Whether the file says that it is an artifact.</summary>
    public bool IsArtifact { get; init; }

    /// <summary>Whether the value must be known when the pipeline is defined: a plain C# property.</summary>
    public bool IsFixed { get; set; }

    /// <summary>Whether it is a list of texts.</summary>
    public bool IsList { get; init; }

    /// <summary>For a list: its default; null when there is none.</summary>
    public IReadOnlyList<string>? ListDefault { get; init; }
}

/// <summary>An output as the file declares it.</summary>
internal sealed class ImportedOutput
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? DeclaredType { get; init; }

    public int Line { get; init; }

    /// <summary>Whether the file says that it is an artifact.</summary>
    public bool IsArtifact { get; init; }

    /// <summary>Name of the property.</summary>
    public string Property { get; set; } = "";

    /// <summary>C# type argument of <c>Output</c>.</summary>
    public string Type { get; set; } = "string";

    /// <summary>The artifact kind; null for a value.</summary>
    public string? Kind { get; set; }
}
