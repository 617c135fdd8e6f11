using System.Collections.Immutable;
using System.Text;
using Kfc.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Analyzers;

/// <summary>Methods that bear <c>[Component]</c>: they must be of the right shape, and travel when they run inline.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodAnalyzer : DiagnosticAnalyzer
{
    private const int MaxArgument = 131_071;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.NoComponentMethod, Rules.CannotTravel, Rules.TooLargeToTravel);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.Method);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.GetAttributes().FirstOrDefault(attribute => Language.Is(attribute.AttributeClass, "ComponentAttribute")) is not { } attribute
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is not MethodDeclarationSyntax syntax)
        {
            return;
        }

        if (MethodShape.Problem(method) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.NoComponentMethod, syntax.Identifier.GetLocation(), method.Name, problem));
            return;
        }

        if (attribute.NamedArguments.Any(argument => argument is { Key: "Host", Value.Value: 1 }))
            return;
        var packages = MethodReader.Packages(attribute).ToList();
        var code = TravellingCode.Of(syntax, method, context.Compilation, packages, context.CancellationToken);
        foreach (var (where, what) in code.Problems.GroupBy(found => found.What, StringComparer.Ordinal).Select(group => group.First()))
            context.ReportDiagnostic(Diagnostic.Create(Rules.CannotTravel, where, method.Name, what));
        var model = MethodReader.Model(syntax, method, attribute, context.Compilation, new WireTypes(), context.CancellationToken);
        var size = (Encoding.UTF8.GetByteCount(InlineProgram.Of(model)) + 2) / 3 * 4;
        if (size > MaxArgument)
            context.ReportDiagnostic(Diagnostic.Create(Rules.TooLargeToTravel, syntax.Identifier.GetLocation(), method.Name, size));
    }
}
