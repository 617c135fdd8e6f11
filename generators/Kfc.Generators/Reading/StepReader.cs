using Kfc.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kfc.Generators;

/// <summary>Reads a class that bears <c>[Component]</c> or <c>[Pipeline]</c>.</summary>
internal static class StepReader
{
    public static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static StepWithTypes? Read(GeneratorAttributeSyntaxContext context, bool isPipeline, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        if (type.IsGenericType || type.IsAbstract || !IsPartial(context.TargetNode) || !Derives(type, isPipeline ? "Pipeline" : "Component"))
            return null;
        var types = new WireTypes();
        var members = new List<MemberModel>();
        foreach (var property in Properties(type))
        {
            cancellation.ThrowIfCancellationRequested();
            if (MemberReader.Read(property, type, isPipeline, types, context.SemanticModel.Compilation, cancellation) is { } member)
                members.Add(member);
        }

        if (isPipeline)
            LoopItems.Read((ClassDeclarationSyntax)context.TargetNode, context.SemanticModel, types, cancellation);
        return new(Model(type, context.Attributes[0], isPipeline, members, cancellation), new(types.Models), new(types.Lists));
    }

    private static StepModel Model(
        INamedTypeSymbol type, AttributeData attribute, bool isPipeline, List<MemberModel> members, CancellationToken cancellation)
    {
        var fullName = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var given = isPipeline && attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as string : null;
        return new(
            isPipeline,
            Kebab.Of(given ?? type.Name),
            type.Name,
            Documentation.Summary(type, cancellation),
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            new(Containers(type)),
            fullName,
            HintName(fullName),
            CanBeMade(type),
            new(members));
    }

    public static string HintName(string fullName) => fullName.Replace("global::", "").Replace('<', '_').Replace('>', '_');

    public static bool IsPartial(SyntaxNode node)
    {
        for (var current = node as TypeDeclarationSyntax; current is not null; current = current.Parent as TypeDeclarationSyntax)
        {
            if (!current.Modifiers.Any(SyntaxKind.PartialKeyword))
                return false;
        }

        return true;
    }

    private static bool Derives(INamedTypeSymbol type, string baseName)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == baseName && IsKfc(current.ContainingNamespace))
                return true;
        }

        return false;
    }

    public static bool IsKfc(INamespaceSymbol? space) => space is { Name: "Kfc", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Base classes come first, each in declared order.</summary>
    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var current = type; current is not null && !IsKfc(current.ContainingNamespace); current = current.BaseType)
            chain.Push(current);
        return chain.SelectMany(level => level.GetMembers().OfType<IPropertySymbol>())
            .Where(property => property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsOverride: false });
    }

    private static Stack<string> Containers(INamedTypeSymbol type)
    {
        var names = new Stack<string>();
        for (var current = type; current is not null; current = current.ContainingType)
            names.Push($"partial {Keyword(current)} {current.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}");
        return names;
    }

    private static string Keyword(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "record struct",
        (true, _) => "record",
        (_, TypeKind.Struct) => "struct",
        (_, TypeKind.Interface) => "interface",
        _ => "class",
    };

    /// <summary>Whether the registry can call its constructor.</summary>
    private static bool CanBeMade(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType || current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
                return false;
        }

        return type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.Length == 0 && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal);
    }
}
