using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Analyzers;

/// <summary>Inputs, outputs and parameters must be of types that can travel.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PortTypeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.UnsupportedType);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.Property);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (property.Type is not INamedTypeSymbol { Name: "Input" or "Output" or "Param" or "ListParam" } type || !Language.IsOwn(type)
            || type.TypeArguments.Length != 1 || !(Language.Derives(property.ContainingType, "Component") || Language.Derives(property.ContainingType, "Pipeline")))
        {
            return;
        }

        if (Unsupported(type.TypeArguments[0], ImmutableHashSet<ITypeSymbol>.Empty.WithComparer(SymbolEqualityComparer.Default)) is { } culprit)
            context.ReportDiagnostic(Diagnostic.Create(Rules.UnsupportedType, property.Locations.FirstOrDefault(), culprit.ToDisplayString()));
    }

    /// <summary>The first type on the way down that cannot travel; null when all can. A record inside itself has no end.</summary>
    private static ITypeSymbol? Unsupported(ITypeSymbol type, ImmutableHashSet<ITypeSymbol> above)
    {
        if (type.TypeKind is TypeKind.Enum or TypeKind.TypeParameter or TypeKind.Error
            || type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double)
        {
            return null;
        }

        if (type is not INamedTypeSymbol named || above.Contains(type))
            return type;
        if (named.Name == "ArtifactKind" || Language.Derives(named, "ArtifactKind"))
            return named.IsAbstract ? null : named;
        if (named.Name == "IReadOnlyList" && named.TypeArguments.Length == 1)
            return Unsupported(named.TypeArguments[0], above);
        if (!named.IsRecord || named.IsGenericType || named.IsAbstract)
            return named;
        return named.GetMembers().OfType<IPropertySymbol>()
            .Where(field => field is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false })
            .Select(field => field.NullableAnnotation == NullableAnnotation.Annotated ? field.Type : Unsupported(field.Type, above.Add(type)))
            .FirstOrDefault(culprit => culprit is not null);
    }
}
