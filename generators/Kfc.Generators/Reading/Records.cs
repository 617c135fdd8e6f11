using Microsoft.CodeAnalysis;

namespace Kfc.Generators;

/// <summary>Which members of a record travel.</summary>
internal static class Records
{
    public static bool IsField(IPropertySymbol property) => !property.IsStatic && property.DeclaredAccessibility == Accessibility.Public
        && !property.IsIndexer && property.GetMethod is not null && !property.IsImplicitlyDeclared;

    /// <summary>Whether fields of a base record would be lost on the way.</summary>
    public static bool InheritsFields(ITypeSymbol record)
    {
        for (var current = record.BaseType; current is { IsRecord: true }; current = current.BaseType)
        {
            if (current.GetMembers().OfType<IPropertySymbol>().Any(IsField))
                return true;
        }

        return false;
    }
}
