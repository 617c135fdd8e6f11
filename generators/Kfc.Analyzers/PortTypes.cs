using System.Collections.Immutable;
using Kfc.Generators;
using Microsoft.CodeAnalysis;

namespace Kfc.Analyzers;

/// <summary>Which types can travel between tasks.</summary>
internal static class PortTypes
{
    /// <summary>The first type on the way down that cannot travel; null when all can. A record inside itself has no end.</summary>
    public static ITypeSymbol? Unsupported(ITypeSymbol type) => Unsupported(type, ImmutableHashSet<ITypeSymbol>.Empty.WithComparer(SymbolEqualityComparer.Default));

    private static ITypeSymbol? Unsupported(ITypeSymbol type, ImmutableHashSet<ITypeSymbol> above)
    {
        if (type.TypeKind is TypeKind.Enum or TypeKind.TypeParameter or TypeKind.Error
            || type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double)
        {
            return null;
        }

        if (type is not INamedTypeSymbol named || above.Contains(type))
            return type;
        if (Language.Is(named, "ArtifactKind") || Language.Derives(named, "ArtifactKind"))
            return named.IsAbstract ? null : named;
        if (named.Name == "IReadOnlyList" && named.TypeArguments.Length == 1)
            return Unsupported(named.TypeArguments[0], above);
        if (!named.IsRecord || named.IsGenericType || named.IsAbstract || Records.InheritsFields(named))
            return named;
        return named.GetMembers().OfType<IPropertySymbol>()
            .Where(Records.IsField)
            .Select(field => field.NullableAnnotation == NullableAnnotation.Annotated ? field.Type : Unsupported(field.Type, above.Add(type)))
            .FirstOrDefault(culprit => culprit is not null);
    }
}
