using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>A call of a template in a graph.</summary>
internal sealed record DagTask(string Name, string Template) : IYamlObject
{
    /// <summary>Where the template is, when it stands in another object.</summary>
    public TemplateRef? Elsewhere { get; init; }

    /// <summary>What must have ended, and how.</summary>
    public string? Depends { get; init; }

    /// <summary>One <c>{{= }}</c> expression that yields <c>true</c> or <c>false</c>.</summary>
    public string? When { get; init; }

    /// <summary>The items of a loop as texts; default for no loop.</summary>
    public ImmutableArray<string> WithItems { get; init; }

    public string? WithParam { get; init; }

    public Slots Arguments { get; init; } = Slots.None;

    /// <summary>Called when the task has ended, however it ended.</summary>
    public Hook? Exit { get; init; }

    /// <summary>The author's changes to this very object, applied when it is written.</summary>
    public ImmutableArray<EnginePatch> Patches { get; init; } = [];

    public bool IsLoop => !WithItems.IsDefault || WithParam is not null;

    public void Write(YamlWriter yaml) => PatchedObject.Write(yaml, WriteFields, Patches);

    /// <summary>Why changes do not apply.</summary>
    public ImmutableArray<string> PatchProblems() => PatchedObject.Problems(WriteFields, Patches);

    private void WriteFields(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("depends", Depends);
        yaml.TextField("when", When);
        yaml.TextField("template", Elsewhere is null ? Template : null);
        yaml.ObjectField("templateRef", Elsewhere);
        yaml.TextsField("withItems", WithItems);
        yaml.TextField("withParam", WithParam);
        yaml.ObjectField("arguments", Arguments.OrNull);
        if (Exit is not null)
        {
            yaml.Key("hooks");
            yaml.BeginMap();
            yaml.ObjectField("exit", Exit);
            yaml.EndMap();
        }

        yaml.EndMap();
    }
}

/// <summary>A template that is called at an event.</summary>
internal sealed record Hook(string Template, Slots Arguments) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("template", Template);
        yaml.ObjectField("arguments", Arguments.OrNull);
        yaml.EndMap();
    }
}
