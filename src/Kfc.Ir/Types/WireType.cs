using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>The type of a value that passes between tasks.</summary>
[JsonConverter(typeof(WireTypeConverter))]
public abstract record WireType
{
    private protected WireType()
    {
    }

    /// <summary>Text.</summary>
    public static ScalarType String { get; } = new(ScalarKind.String);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static ScalarType Bool { get; } = new(ScalarKind.Bool);

    /// <summary>32-bit whole number.</summary>
    public static ScalarType Int { get; } = new(ScalarKind.Int);

    /// <summary>64-bit whole number.</summary>
    public static ScalarType Long { get; } = new(ScalarKind.Long);

    /// <summary>Double-precision number; not a number and the infinities have no wire form.</summary>
    public static ScalarType Double { get; } = new(ScalarKind.Double);
}

/// <summary>The scalars of the wire set.</summary>
[JsonConverter(typeof(EnumWords<ScalarKind>))]
public enum ScalarKind
{
    /// <summary>Unicode text.</summary>
    String,

    /// <summary>A truth value.</summary>
    Bool,

    /// <summary>A 32-bit whole number.</summary>
    Int,

    /// <summary>A 64-bit whole number.</summary>
    Long,

    /// <summary>A double-precision number.</summary>
    Double,
}

/// <summary>A scalar.</summary>
public sealed record ScalarType(ScalarKind Scalar) : WireType
{
    /// <inheritdoc/>
#pragma warning disable CA1308 // the names of types are lower case on the wire
    public override string ToString() => Scalar.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}

/// <summary>One of a fixed list of words.</summary>
/// <param name="Name">The C# type's name.</param>
/// <param name="Members">The words as they travel, in declared order.</param>
public sealed record EnumType(string Name, ImmutableArray<string> Members) : WireType
{
    /// <inheritdoc/>
    public bool Equals(EnumType? other) => other is not null && Name == other.Name && Members.SequenceEqual(other.Members, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A record; it travels as a JSON object.</summary>
/// <param name="Name">The C# type's name.</param>
/// <param name="Fields">The fields in declared order.</param>
public sealed record RecordType(string Name, ImmutableArray<RecordField> Fields) : WireType
{
    /// <inheritdoc/>
    public bool Equals(RecordType? other) => other is not null && Name == other.Name && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A field of a <see cref="RecordType"/>.</summary>
/// <param name="Name">The JSON property, in camel case.</param>
/// <param name="Type">The field's type.</param>
public sealed record RecordField(string Name, WireType Type);

/// <summary>A list; it travels as a JSON array.</summary>
public sealed record ListType(WireType Element) : WireType
{
    /// <inheritdoc/>
    public override string ToString() => $"list of {Element}";
}

/// <summary>A file or folder of a named kind, such as <c>Dataset</c>.</summary>
/// <param name="Artifact">The kind's name.</param>
public sealed record ArtifactType(string Artifact) : WireType
{
    /// <inheritdoc/>
    public override string ToString() => Artifact;
}
