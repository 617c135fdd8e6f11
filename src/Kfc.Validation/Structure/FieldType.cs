using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Structure;

/// <summary>The forms that a type can have.</summary>
internal enum TypeForm
{
    Text,
    Whole,
    Number,
    Bool,
    Any,
    WholeOrText,
    /// <summary>An amount as a text or a whole number.</summary>
    Quantity,

    /// <summary>An amount as a text or any number.</summary>
    Amount,
    Duration,
    List,
    Map,
    Object,
}

/// <summary>What a field may hold.</summary>
internal sealed class FieldType(TypeForm form)
{
    public TypeForm Form { get; } = form;

    /// <summary>Type of the items of a list or map.</summary>
    public FieldType? Item { get; init; }

    /// <summary>Name of an object type.</summary>
    public string Name { get; init; } = "";

    /// <summary>Fields of an object; set once all types are read.</summary>
    public IReadOnlyDictionary<string, Field> Fields { get; set; } = ImmutableDictionary<string, Field>.Empty;

    /// <summary>Whether a value has the form of the type, whatever it holds. A number where a text is asked for lacks quotes only.</summary>
    public bool Takes(DocumentNode value) => Form switch
    {
        TypeForm.Any => true,
        TypeForm.Object or TypeForm.Map => value is MapNode,
        TypeForm.List => value is ListNode,
        TypeForm.Text => value is ScalarNode { Type: not ScalarType.Null },
        _ => value is ScalarNode scalar && ScalarCheck.Fits(scalar, this),
    };

    /// <summary>Bits of a whole number.</summary>
    public int Bits { get; init; } = 64;
}

/// <summary>How urgently a field is needed.</summary>
internal enum Need
{
    /// <summary>It may be left out.</summary>
    Optional,

    /// <summary>Admission passes an object without it, but no pod can be made.</summary>
    ByPods,

    /// <summary>An object without it is refused.</summary>
    Required,
}

/// <summary>A field of an object type.</summary>
internal sealed record Field(string Name, FieldType Type, Need Need, bool Nullable, FieldLimits Limits);

/// <summary>What a field's value must keep to, besides its type.</summary>
internal sealed record FieldLimits
{
    public static FieldLimits None { get; } = new();

    public ImmutableArray<string> Enum { get; init; } = [];

    public long? Min { get; init; }

    public long? Max { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public Lazy<Regex>? Pattern { get; init; }

    /// <summary>Fields that together name an item of a list; no two items may have the same.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];
}
