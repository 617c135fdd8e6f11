using Microsoft.CodeAnalysis;

namespace Kfc.Analyzers;

/// <summary>The types of the language.</summary>
internal static class Language
{
    public static bool IsOwn(ISymbol? symbol) => symbol?.ContainingNamespace is { Name: "Kfc", ContainingNamespace.IsGlobalNamespace: true };

    public static bool Derives(INamedTypeSymbol? type, string name)
    {
        for (var current = type?.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == name && IsOwn(current))
                return true;
        }

        return false;
    }
}
