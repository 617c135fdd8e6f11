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
