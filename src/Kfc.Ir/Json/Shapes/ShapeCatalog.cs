using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kfc.Ir;

/// <summary>The shapes of all types of the IR, from the serializer's own metadata.</summary>
internal sealed class ShapeCatalog
{
    private static readonly TextShape AnyText = new(TextRule.Any);
    private static readonly TextShape Name = new(TextRule.Name);

    private readonly Dictionary<Type, Shape> _shapes = [];

    private ShapeCatalog() => Graph = (ObjectShape)Of(typeof(PipelineGraph));

    /// <summary>The one catalogue; it never changes.</summary>
    public static ShapeCatalog Instance { get; } = new();

    /// <summary>A whole file.</summary>
    public ObjectShape Graph { get; }

    private Shape Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!_shapes.TryGetValue(type, out var shape))
            _shapes[type] = shape = Scalar(type) ?? Composite(type);
        return shape;
    }

    private static Shape? Scalar(Type type) => type switch
    {
        _ when type == typeof(string) => AnyText,
        _ when type == typeof(bool) => new FlagShape(),
        _ when type == typeof(int) => new NumberShape(whole: true, int.MinValue, int.MaxValue),
        _ when type == typeof(long) => new NumberShape(whole: true, long.MinValue, long.MaxValue),
        _ when type == typeof(double) => new NumberShape(whole: false, double.MinValue, double.MaxValue),
        _ when type == typeof(SourcePosition) => new TextShape(TextRule.Position),
        _ when type.IsEnum => new WordShape([.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)]),
        _ => null,
    };

    private Shape Composite(Type type) => type switch
    {
        _ when type == typeof(WireType) => WireTypeShape(),
        _ when type == typeof(Template) => new ArrayShape(TemplatePartShape()),
        _ when type == typeof(Region) => new ArrayShape(Of(typeof(Node))),
        _ when type == typeof(ImmutableSortedDictionary<string, string>) => new MapShape(AnyText, TextRule.Any),
        _ when type == typeof(ImmutableSortedDictionary<string, ComponentSpec>) => new MapShape(Of(typeof(ComponentSpec)), TextRule.Name),
        _ => FromMetadata(GraphJsonOptions.Canonical.GetTypeInfo(type)),
    };

    private Shape FromMetadata(JsonTypeInfo info)
    {
        if (info.Kind == JsonTypeInfoKind.Enumerable)
            return new ArrayShape(Of(info.Type.GetGenericArguments()[0]));
        if (info.PolymorphismOptions is not { } polymorphism)
            return Fill(new ObjectShape(Named(info.Type)), info);
        var kinds = new KindShape(Named(info.Type), text: null);
        _shapes[info.Type] = kinds;
        foreach (var derived in polymorphism.DerivedTypes)
        {
            var kind = new ObjectShape(Named(derived.DerivedType));
            kind.Add("kind", new WordShape([(string)derived.TypeDiscriminator!]), required: true);
            kinds.Kinds[(string)derived.TypeDiscriminator!] = kind;
            Fill(kind, GraphJsonOptions.Canonical.GetTypeInfo(derived.DerivedType));
        }

        return kinds;
    }

    private ObjectShape Fill(ObjectShape shape, JsonTypeInfo info)
    {
        _shapes.TryAdd(info.Type, shape);
        foreach (var property in info.Properties)
        {
            var required = property.Name == "irVersion" || GraphJsonOptions.IsRequired(property);
            shape.Add(property.Name, FieldRules.For(shape.Name, property.Name) ?? OfProperty(property), required);
        }

        return shape;
    }

    private Shape OfProperty(JsonPropertyInfo property) => property.CustomConverter is PlainTemplateConverter
        ? new TextOrArrayShape((ArrayShape)Of(typeof(Template)))
        : Of(property.PropertyType);

    private KindShape WireTypeShape()
    {
        var type = new KindShape("type", new WordShape([.. WireTypeConverter.Scalars.Select(s => s.ToString())]));
        _shapes[typeof(WireType)] = type;
        AddKind(type, "enum", ("name", AnyText), ("members", new ArrayShape(AnyText)));
        AddKind(type, "record", ("name", AnyText), ("fields", new MapShape(type, TextRule.Any)));
        AddKind(type, "list", ("element", type));
        AddKind(type, "artifact", ("name", AnyText));
        return type;
    }

    private KindShape TemplatePartShape()
    {
        var part = new KindShape("templatePart", AnyText);
        foreach (var (kind, fields) in TemplateConverter.Holes)
            AddKind(part, kind, [.. fields.Select(field => (field, field is "port" or "workspace" ? Name : field == "fact" ? Of(typeof(PodFact)) : (Shape)AnyText))]);
        return part;
    }

    private static void AddKind(KindShape shape, string kind, params ReadOnlySpan<(string Name, Shape Shape)> fields)
    {
        var made = new ObjectShape(kind + char.ToUpperInvariant(shape.Name[0]) + shape.Name[1..]);
        made.Add("kind", new WordShape([kind]), required: true);
        foreach (var (name, field) in fields)
            made.Add(name, field, required: true);
        shape.Kinds[kind] = made;
    }

    private static string Named(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name);
}
