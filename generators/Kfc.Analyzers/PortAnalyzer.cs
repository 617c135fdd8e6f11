using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Analyzers;

/// <summary>Members that look like ports and that nobody could connect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PortAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.NoPort);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.Property, SymbolKind.Field);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var (member, owner) = (context.Symbol, context.Symbol.ContainingType);
        var isPipeline = Language.Bears(owner, "PipelineAttribute");
        if (member.IsStatic || member.IsImplicitlyDeclared || !(isPipeline || Language.Bears(owner, "ComponentAttribute")))
            return;
        var problem = member switch
        {
            IFieldSymbol { DeclaredAccessibility: Accessibility.Public } field when IsInput(field.Type) || Language.Is(field.Type, "Output") => "must be a property, not a field",
            IPropertySymbol property when IsAuto(property, context.CancellationToken) => Problem(property, isPipeline, context.Compilation, context.CancellationToken),
            _ => null,
        };
        if (problem is not null)
            context.ReportDiagnostic(Diagnostic.Create(Rules.NoPort, member.Locations.FirstOrDefault(), member.Name, problem));
    }

    private static string? Problem(IPropertySymbol property, bool isPipeline, Compilation compilation, CancellationToken cancellation)
    {
        if (Language.Is(property.Type, "Output"))
            return isPipeline || property.IsPartialDefinition ? null : "must be partial: the generator makes the output";
        if (!IsInput(property.Type))
            return null;
        if (isPipeline && Language.Is(property.Type, "Input"))
            return $"is an input as components have them; what a pipeline is given is a parameter, also when it is an artifact: write {AsParameter((INamedTypeSymbol)property.Type)}";
        if (property.DeclaredAccessibility != Accessibility.Public)
            return "must be public";
        return IsNeverSet(property, compilation, cancellation) ? "has no value when nobody gives one: say 'required', give a default, or make its type nullable" : null;
    }

    private static string AsParameter(INamedTypeSymbol input) => input.TypeArguments[0] is INamedTypeSymbol { Name: "IReadOnlyList" } list
        ? $"ListParam<{list.TypeArguments[0].ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>"
        : $"Param<{input.TypeArguments[0].ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>";

    private static bool IsInput(ITypeSymbol type) => Language.Is(type, "Input") || Language.Is(type, "Param") || Language.Is(type, "ListParam");

    /// <summary>Where the compiler would only warn; constructors of one's own may set the property.</summary>
    private static bool IsNeverSet(IPropertySymbol property, Compilation compilation, CancellationToken cancellation) =>
        !property.IsRequired && property.NullableAnnotation == NullableAnnotation.NotAnnotated
        && property.ContainingType.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared)
        && property.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).All(syntax => syntax is PropertyDeclarationSyntax { Initializer: null }
            && compilation.Options.NullableContextOptions.AnnotationsEnabled());

    private static bool IsAuto(IPropertySymbol property, CancellationToken cancellation) =>
        !property.IsAbstract && !property.IsOverride && property.DeclaringSyntaxReferences.Length > 0
        && property.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(cancellation) is PropertyDeclarationSyntax { ExpressionBody: null, ExplicitInterfaceSpecifier: null, AccessorList: { } accessors }
            && accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }));
}
