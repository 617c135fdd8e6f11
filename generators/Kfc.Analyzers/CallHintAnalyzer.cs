using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Analyzers;

/// <summary>Calls that the compiler refuses, of which it cannot say what their author should have written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallHintAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.HostLanguage);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(CheckMember, SyntaxKind.SimpleMemberAccessExpression);
        context.RegisterSyntaxNodeAction(CheckCall, SyntaxKind.InvocationExpression);
    }

    /// <summary>An output of all iterations of a loop.</summary>
    private static void CheckMember(SyntaxNodeAnalysisContext context)
    {
        var access = (MemberAccessExpressionSyntax)context.Node;
        var member = access.Name.Identifier.ValueText;
        if (context.SemanticModel.GetTypeInfo(access.Expression, context.CancellationToken).Type is INamedTypeSymbol { Name: "FanOut", TypeArguments: [var iteration] } loop && Language.IsOwn(loop)
            && loop.GetMembers(member).IsEmpty && iteration.GetMembers(member).OfType<IPropertySymbol>().Any())
        {
            Report(context, access.Name, $"{access.Expression} stands for all iterations: write {access.Expression}.Collect(made => made.{member}), a list");
        }
    }

    private static void CheckCall(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        var found = context.SemanticModel.GetSymbolInfo(call, context.CancellationToken);
        if (found.Symbol is not null || found.CandidateSymbols.OfType<IMethodSymbol>().FirstOrDefault() is not { } method)
            return;
        if (Language.IsOwn(method.ContainingType))
            CheckBody(context, call, method);
        if (method.Name is "Choose" or "ElseIf" or "Else" && Language.IsOwn(method.ContainingType))
            CheckArm(context, call);
        else if (Language.Bears(method, "ComponentAttribute") && call.ArgumentList.Arguments.Any(argument => Language.IsRunTime(context.SemanticModel.GetTypeInfo(argument.Expression, context.CancellationToken).Type)))
            Report(context, call.Expression, $"{call.Expression} does its work in a container: write Run(new {method.Name} {{ … }}) and read its outputs");
    }

    /// <summary>What a branch or loop is to run, given as something that has run already.</summary>
    private static void CheckBody(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, IMethodSymbol method)
    {
        foreach (var (argument, parameter) in call.ArgumentList.Arguments.Zip(method.Parameters, (argument, parameter) => (argument, parameter)))
        {
            if (parameter.Type.TypeKind == TypeKind.Delegate && argument.NameColon is null && argument.Expression is InvocationExpressionSyntax early
                && context.SemanticModel.GetTypeInfo(early, context.CancellationToken).Type is { TypeKind: not (TypeKind.Delegate or TypeKind.Error) })
            {
                Report(context, early, $"{method.Name} takes what is to run: write {(parameter.Type is INamedTypeSymbol { DelegateInvokeMethod.Parameters.Length: > 0 } ? "item" : "()")} => {early}");
            }
        }
    }

    /// <summary>A plain text or number where an arm of a choice says its value.</summary>
    private static void CheckArm(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call)
    {
        foreach (var arm in call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<LambdaExpressionSyntax>())
        {
            if (arm.ExpressionBody is { } value && context.SemanticModel.GetTypeInfo(value, context.CancellationToken).Type is { SpecialType: not SpecialType.None })
                Report(context, value, $"an arm says a value of the run: write Values.Of({value})");
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, SyntaxNode where, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.HostLanguage, where.GetLocation(), what));
}
