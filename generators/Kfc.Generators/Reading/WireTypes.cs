using Microsoft.CodeAnalysis;

namespace Kfc.Generators;

/// <summary>Collects the records, enums and lists that travel, with the types of their fields.</summary>
internal sealed class WireTypes
{
    private readonly Dictionary<string, WireModel> _models = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _lists = new(StringComparer.Ordinal);

    public IEnumerable<WireModel> Models => _models.OrderBy(model => model.Key, StringComparer.Ordinal).Select(model => model.Value);

    public IEnumerable<string> Lists => _lists;

    public void AddList(ITypeSymbol element)
    {
        Add(element);
        if (IsRegistered(element) || IsArtifact(element))
            _lists.Add(element.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
    }

    public void Add(ITypeSymbol type)
    {
        if (Element(type) is { } element)
        {
            AddList(element);
            return;
        }

        if (type is not INamedTypeSymbol { IsGenericType: false } named || !IsRegistered(type))
            return;
        var name = named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (_models.ContainsKey(name) || StepReader.IsKfc(named.ContainingNamespace))
            return;
        _models.Add(name, Model(named, name, []));
        if (named.TypeKind != TypeKind.Enum)
            _models[name] = Model(named, name, Fields(named));
    }

    /// <summary>The element type of <c>IReadOnlyList&lt;T&gt;</c>.</summary>
    public static ITypeSymbol? Element(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [var element] } list
        && list.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic"
            ? element
            : null;

    private static bool IsRegistered(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type is { IsRecord: true, IsAbstract: false } || Element(type) is not null;

    private static bool IsArtifact(ITypeSymbol type)
    {
        for (var kind = type.BaseType; kind is not null; kind = kind.BaseType)
        {
            if (kind.Name == "ArtifactKind" && StepReader.IsKfc(kind.ContainingNamespace))
                return true;
        }

        return false;
    }

    private static WireModel Model(INamedTypeSymbol type, string name, IEnumerable<FieldModel> fields)
    {
        var isEnum = type.TypeKind == TypeKind.Enum;
        return new(
            name,
            type.Name,
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            StepReader.HintName(name),
            IsVisible(type, Accessibility.Public) ? "public" : IsVisible(type, Accessibility.Internal) ? "internal" : "",
            isEnum,
            new(isEnum ? Members(type) : fields));
    }

    private static bool IsVisible(INamedTypeSymbol type, Accessibility least)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public && current.DeclaredAccessibility != least)
                return false;
        }

        return true;
    }

    /// <summary>Two members of one value are one word on the wire, the first: a switch cannot tell them apart.</summary>
    private static IEnumerable<FieldModel> Members(INamedTypeSymbol type)
    {
        var seen = new HashSet<object?>();
        return type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && seen.Add(field.ConstantValue))
            .Select(field => new FieldModel(field.Name, CodeText.Identifier(field.Name), ""));
    }

    private List<FieldModel> Fields(INamedTypeSymbol record)
    {
        var fields = new List<FieldModel>();
        foreach (var property in record.GetMembers().OfType<IPropertySymbol>().Where(Records.IsField))
        {
            Add(property.Type);
            var name = property.Name;
            fields.Add(new(
                char.ToLowerInvariant(name[0]) + name.Substring(1),
                CodeText.Identifier(name),
                property.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));
        }

        return fields;
    }
}
