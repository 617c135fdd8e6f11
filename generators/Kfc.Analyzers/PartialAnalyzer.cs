using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Analyzers;

/// <summary>A class that bears <c>[Component]</c> or <c>[Pipeline]</c> must be partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartialAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.NotPartial);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ComponentAttribute" or "PipelineAttribute" } name && Language.IsOwn(name)))
            return;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            for (var node = reference.GetSyntax(context.CancellationToken) as TypeDeclarationSyntax; node is not null; node = node.Parent as TypeDeclarationSyntax)
            {
                if (!node.Modifiers.Any(SyntaxKind.PartialKeyword))
                    context.ReportDiagnostic(Diagnostic.Create(Rules.NotPartial, node.Identifier.GetLocation(), node.Identifier.ValueText));
            }
        }
    }
}
