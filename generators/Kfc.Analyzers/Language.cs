using Microsoft.CodeAnalysis;

namespace Kfc.Analyzers;

/// <summary>The types of the language.</summary>
internal static class Language
{
    public static bool IsOwn(ISymbol? symbol) => symbol?.ContainingNamespace is { Name: "Kfc", ContainingNamespace.IsGlobalNamespace: true };

    public static bool Derives(ITypeSymbol? type, string name)
    {
        for (var current = type?.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == name && IsOwn(current))
                return true;
        }

        return false;
    }

    public static bool Is(ITypeSymbol? type, string name) => type?.Name == name && IsOwn(type);

    /// <summary>Whether something of a type is known only when the pipeline runs.</summary>
    public static bool IsRunTime(ITypeSymbol? type) => Derives(type, "Value") || Is(type, "Value") || Is(type, "Condition") || Is(type, "Input") || Is(type, "Arg");

    /// <summary>The type of what a value of the graph holds; null when a type is none.</summary>
    public static ITypeSymbol? ValueOf(ITypeSymbol? type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Value", TypeArguments: [var held] } && IsOwn(current))
                return held;
        }

        return null;
    }

    public static bool Bears(ISymbol? symbol, string attribute) => symbol?.GetAttributes().Any(given => Is(given.AttributeClass, attribute)) == true;

    public static bool IsStep(ITypeSymbol? type) => Derives(type, "Step");

    /// <summary>The name that a property's port has; null when the property is no port.</summary>
    public static string? PortName(IPropertySymbol property)
    {
        if (!(Is(property.Type, "Input") || Is(property.Type, "Output") || Is(property.Type, "Param") || Is(property.Type, "ListParam")))
            return null;
        var given = property.GetAttributes().FirstOrDefault(attribute => Is(attribute.AttributeClass, "PortAttribute"));
        return given?.ConstructorArguments is [{ Value: string name }, ..] ? Kfc.Naming.Kebab.Of(name) : Kfc.Naming.Kebab.Of(property.Name);
    }
}
