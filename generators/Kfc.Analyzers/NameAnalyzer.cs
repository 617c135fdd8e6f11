using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kfc.Generators;
using Kfc.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Analyzers;

/// <summary>Names that are different in C# and the same in the graph.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.DuplicatePipeline, Rules.DuplicatePort);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckPorts, SymbolKind.NamedType);
        context.RegisterCompilationStartAction(static start =>
        {
            var found = new ConcurrentBag<(string Name, ISymbol Symbol)>();
            start.RegisterSymbolAction(symbol => Collect(symbol.Symbol, found), SymbolKind.NamedType, SymbolKind.Method);
            start.RegisterCompilationEndAction(end => CheckPipelines(end, found));
        });
    }

    private static void CheckPorts(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Language.Derives(type, "Component") && !Language.Derives(type, "Pipeline"))
            return;
        var seen = new Dictionary<string, IPropertySymbol>(StringComparer.Ordinal);
        foreach (var property in Ports(type))
        {
            // What a pipeline hands out has names of its own.
            if (Language.PortName(property) is not { } name || (property.SetMethod is { IsInitOnly: false } && Language.Derives(type, "Pipeline")))
                continue;
            if (!seen.TryGetValue(name, out var first))
                seen.Add(name, property);
            else if (SymbolEqualityComparer.Default.Equals(property.ContainingType, type))
                context.ReportDiagnostic(Diagnostic.Create(Rules.DuplicatePort, property.Locations.FirstOrDefault(), first.Name, property.Name, name));
        }
    }

    /// <summary>Those of base classes come first.</summary>
    private static IEnumerable<IPropertySymbol> Ports(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var current = type; current is not null && !Language.IsOwn(current); current = current.BaseType)
            chain.Push(current);
        return chain.SelectMany(level => level.GetMembers().OfType<IPropertySymbol>())
            .Where(property => property is { IsStatic: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public });
    }

    private static void Collect(ISymbol symbol, ConcurrentBag<(string Name, ISymbol Symbol)> found)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Language.Is(attribute.AttributeClass, "PipelineAttribute") && attribute.ConstructorArguments is [{ Value: string name }, ..])
                found.Add(("pipeline " + Kebab.Of(name), symbol));
            else if (symbol is IMethodSymbol method && Language.Is(attribute.AttributeClass, "ComponentAttribute") && MethodShape.Problem(method) is null)
                found.Add(("step " + Kebab.Of(symbol.Name), symbol));
        }
    }

    private static void CheckPipelines(CompilationAnalysisContext context, ConcurrentBag<(string Name, ISymbol Symbol)> found)
    {
        foreach (var group in found.GroupBy(pair => pair.Name, StringComparer.Ordinal))
        {
            var ordered = group.Select(pair => pair.Symbol).OrderBy(symbol => symbol.ToDisplayString(), StringComparer.Ordinal).ToList();
            foreach (var other in ordered.Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.DuplicatePipeline, other.Locations.FirstOrDefault(), ordered[0].ToDisplayString(), other.ToDisplayString(), group.Key.Split(' ')[1]));
            }
        }
    }
}
