using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Analyzers;

/// <summary>A pipeline is defined when <c>Define()</c> returns: what an awaiting body does later is lost.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.AsyncBody);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(CheckMethod, SyntaxKind.MethodDeclaration);
        context.RegisterSyntaxNodeAction(CheckBody, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.SimpleLambdaExpression, SyntaxKind.AnonymousMethodExpression);
    }

    private static void CheckMethod(SyntaxNodeAnalysisContext context)
    {
        var method = (MethodDeclarationSyntax)context.Node;
        if (method.Identifier.ValueText == "Define" && method.ParameterList.Parameters.Count == 0 && Language.Derives(context.ContainingSymbol?.ContainingType, "Pipeline"))
            Report(context, method.Modifiers);
    }

    /// <summary>A body that is handed to the language.</summary>
    private static void CheckBody(SyntaxNodeAnalysisContext context)
    {
        var body = (AnonymousFunctionExpressionSyntax)context.Node;
        if (body.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call })
            return;
        var found = context.SemanticModel.GetSymbolInfo(call, context.CancellationToken);
        if ((found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method && Language.IsOwn(method.ContainingType))
            Report(context, body.Modifiers);
    }

    private static void Report(SyntaxNodeAnalysisContext context, SyntaxTokenList modifiers)
    {
        foreach (var word in modifiers.Where(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)))
            context.ReportDiagnostic(Diagnostic.Create(Rules.AsyncBody, word.GetLocation()));
    }
}
