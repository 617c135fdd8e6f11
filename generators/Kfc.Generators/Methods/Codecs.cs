using Microsoft.CodeAnalysis;

namespace Kfc.Generators;

/// <summary>Collects the records and enums that a method reads or writes, with those inside of them.</summary>
internal sealed class Codecs
{
    private readonly Dictionary<string, CodecModel> _models = new(StringComparer.Ordinal);

    public IEnumerable<CodecModel> Models => _models.Values.OrderBy(model => model.Type, StringComparer.Ordinal);

    public void Add(ITypeSymbol type)
    {
        if (WireTypes.Element(type) is { } element)
        {
            Add(element);
            return;
        }

        var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (_models.ContainsKey(name))
            return;
        if (type.TypeKind == TypeKind.Enum)
        {
            var seen = new HashSet<object?>();
            _models[name] = new(name, true, new(type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && seen.Add(field.ConstantValue))
                .Select(field => new FieldModel(field.Name, CodeText.Identifier(field.Name), ""))), new([]), new([]));
        }
        else if (type is INamedTypeSymbol { IsRecord: true } record)
        {
            var fields = record.GetMembers().OfType<IPropertySymbol>().Where(Records.IsField).ToList();
            var positional = Positional(record, fields).ToList();
            _models[name] = new(name, false, new(fields.Select(field => new FieldModel(
                char.ToLowerInvariant(field.Name[0]) + field.Name.Substring(1),
                CodeText.Identifier(field.Name),
                field.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)))), new(positional), new(Initialised(fields, positional)));
            foreach (var field in fields)
                Add(field.Type);
        }
    }

    /// <summary>The constructor that takes the most of the fields by name; the copy constructor takes none.</summary>
    private static IEnumerable<string> Positional(INamedTypeSymbol record, List<IPropertySymbol> fields)
    {
        var constructor = record.InstanceConstructors
            .Where(candidate => candidate.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
                && candidate.Parameters.All(parameter => fields.Any(field => field.Name == parameter.Name)))
            .OrderByDescending(candidate => candidate.Parameters.Length).FirstOrDefault();
        return constructor?.Parameters.Select(parameter => CodeText.Identifier(parameter.Name)) ?? [];
    }

    /// <summary>What is computed of other fields is written and cannot be read.</summary>
    private static IEnumerable<string> Initialised(List<IPropertySymbol> fields, List<string> positional) =>
        fields.Where(field => field.SetMethod is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }).Select(field => CodeText.Identifier(field.Name)).Where(name => !positional.Contains(name));
}
