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

        if (PortTypes.Unsupported(type.TypeArguments[0]) is { } culprit)
            context.ReportDiagnostic(Diagnostic.Create(Rules.UnsupportedType, property.Locations.FirstOrDefault(), culprit.ToDisplayString()));
    }
}
