using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>A text with holes for the ports of a component: one argv element or one variable.</summary>
[JsonConverter(typeof(TemplateConverter))]
public sealed record Template(ImmutableArray<TemplatePart> Parts)
{
    /// <summary>The text, when there are no holes in it; otherwise null.</summary>
    [JsonIgnore]
    public string? Fixed => Parts.All(p => p is TextPart) ? string.Concat(Parts.Cast<TextPart>().Select(p => p.Text)) : null;

    /// <summary>A fixed text.</summary>
    public static implicit operator Template(string text) => new([new TextPart(text)]);
}

/// <summary>A piece of a <see cref="Template"/>. The hierarchy is closed.</summary>
public abstract record TemplatePart
{
    private protected TemplatePart()
    {
    }
}

/// <summary>Fixed text.</summary>
public sealed record TextPart(string Text) : TemplatePart;

/// <summary>The wire text of an input value.</summary>
public sealed record InputValuePart(string Port) : TemplatePart;

/// <summary>The path of a file with an input's value or artifact.</summary>
public sealed record InputPathPart(string Port) : TemplatePart;

/// <summary>The path that the container writes an output to; its folder exists.</summary>
public sealed record OutputPathPart(string Port) : TemplatePart;

/// <summary>The folder that a workspace of the component is mounted on.</summary>
public sealed record WorkspacePathPart(string Workspace) : TemplatePart;

/// <summary>What an earlier step of the same pod wrote as its result.</summary>
public sealed record StepResultPart(string Step, string Result) : TemplatePart;

/// <summary>The path that a step writes a result of its own to, for later steps of the pod.</summary>
public sealed record StepResultPathPart(string Result) : TemplatePart;

/// <summary>The path of the file with the exit code of an earlier step that may fail.</summary>
public sealed record ExitCodePathPart(string Step) : TemplatePart;

/// <summary>The value of a variable that the same container sets before; Kubernetes puts it in place when the container starts.</summary>
public sealed record VariablePart(string Name) : TemplatePart;

/// <summary>A fact about the pod's attempt.</summary>
public sealed record PodFactPart(PodFact Fact) : TemplatePart;
