using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Analyzers;

/// <summary>A class and its attribute belong together: without one or the other the generator writes nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StepClassAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.NoStep);

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
        if (type.TypeKind == TypeKind.Class && Problem(type) is { } problem)
            context.ReportDiagnostic(Diagnostic.Create(Rules.NoStep, type.Locations.FirstOrDefault(), type.Name, problem));
    }

    private static string? Problem(INamedTypeSymbol type)
    {
        var (isComponent, isPipeline) = (Language.Derives(type, "Component"), Language.Derives(type, "Pipeline"));
        var (saysComponent, saysPipeline) = (Language.Bears(type, "ComponentAttribute"), Language.Bears(type, "PipelineAttribute"));
        if (saysComponent && !isComponent)
            return "bears [Component] and must derive from ContainerComponent or another kind of component";
        if (saysPipeline && !isPipeline)
            return "bears [Pipeline] and must derive from Pipeline";
        if (!isComponent && !isPipeline || type.IsAbstract)
            return null;
        if (!(saysComponent || saysPipeline))
            return WritesTable(type) ? null : isComponent ? "is a component and must bear [Component]" : "is a pipeline and must bear [Pipeline(\"name\")]";
        return IsGeneric(type) ? "must not be generic, as must no type around it: a component has ports of known types" : null;
    }

    /// <summary>Whether somebody wrote by hand what the generator writes, here or in a class below.</summary>
    private static bool WritesTable(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && !Language.IsOwn(current); current = current.BaseType)
        {
            if (Language.Bears(current, "ComponentAttribute") || Language.Bears(current, "PipelineAttribute") || current.GetMembers("KfcTable").Any(member => member.IsOverride))
                return true;
        }

        return false;
    }

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType)
                return true;
        }

        return false;
    }
}
