using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Analyzers;

/// <summary>Code that wants to know now what only the run knows: the compiler says that it does not work, this says what does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostLanguageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.HostLanguage);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(CheckCall, SyntaxKind.InvocationExpression);
        context.RegisterSyntaxNodeAction(static node => Check(node, ((ElementAccessExpressionSyntax)node.Node).Expression, "write ElementAt(…)", IsList), SyntaxKind.ElementAccessExpression);
        context.RegisterSyntaxNodeAction(static node => Check(node, ((ConditionalExpressionSyntax)node.Node).Condition, "write Choose(condition, () => …).Else(() => …)", IsCondition), SyntaxKind.ConditionalExpression);
        context.RegisterSyntaxNodeAction(static node => Check(node, ((IfStatementSyntax)node.Node).Condition, "write If(condition, () => { … })", IsCondition), SyntaxKind.IfStatement);
        context.RegisterSyntaxNodeAction(static node => Check(node, ((WhileStatementSyntax)node.Node).Condition, Again, IsCondition), SyntaxKind.WhileStatement);
        context.RegisterSyntaxNodeAction(static node => Check(node, ((DoStatementSyntax)node.Node).Condition, Again, IsCondition), SyntaxKind.DoStatement);
        context.RegisterSyntaxNodeAction(static node => Check(node, ((ForEachStatementSyntax)node.Node).Expression, "write ForEach(list, item => { … })", IsList), SyntaxKind.ForEachStatement);
        context.RegisterSyntaxNodeAction(static node => Check(node, ((ForStatementSyntax)node.Node).Condition, "write ForEach(Values.Range(n), i => { … })", IsCondition), SyntaxKind.ForStatement);
        context.RegisterSyntaxNodeAction(static node => Check(node, ((SwitchStatementSyntax)node.Node).Expression, "write If(value == …, () => { … }).ElseIf(…)", IsValue), SyntaxKind.SwitchStatement);
        context.RegisterSyntaxNodeAction(static node => Check(node, ((SwitchExpressionSyntax)node.Node).GoverningExpression, "write Choose(value == …, () => …).Else(() => …)", IsValue), SyntaxKind.SwitchExpression);
        context.RegisterSyntaxNodeAction(CheckOperator, SyntaxKind.LogicalAndExpression, SyntaxKind.LogicalOrExpression);
        context.RegisterSyntaxNodeAction(
            CheckOperator, SyntaxKind.AddExpression, SyntaxKind.SubtractExpression, SyntaxKind.MultiplyExpression, SyntaxKind.DivideExpression, SyntaxKind.ModuloExpression);
    }

    private const string Again = "write Repeat(max, attempt => …, until: made => condition)";

    private static void Check(SyntaxNodeAnalysisContext context, ExpressionSyntax? value, string instead, Func<ITypeSymbol?, bool> fits)
    {
        if (value is not null && fits(context.SemanticModel.GetTypeInfo(value, context.CancellationToken).Type))
            Report(context, value, instead);
    }

    private static void CheckCall(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var value, Name: var name }
            || Language.ValueOf(context.SemanticModel.GetTypeInfo(value, context.CancellationToken).Type) is not { } held)
        {
            return;
        }

        var isList = held is { Name: "IReadOnlyList" };
        var symbol = context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol as IMethodSymbol;
        if (symbol is { Name: "Equals" } && call.ArgumentList.Arguments.Count == 1)
            Report(context, value, "write ==");
        else if (symbol is null && isList && name.Identifier.ValueText is "Count" && call.ArgumentList.Arguments.Count == 0)
            Report(context, value, $"Count is a property of it: write {value}.Count");
        else if (symbol is null && isList && name.Identifier.ValueText is "Select" or "Where" or "SelectMany")
            Report(context, value, "loop over it by ForEach(list, item => …) and take the results by Collect");
        else if (symbol is null && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).CandidateSymbols.All(candidate => !Language.IsOwn(candidate.ContainingType)))
            Report(context, value, $"what {name.Identifier.ValueText} would make is the work of a component, which a C# method can be");
    }

    private static void CheckOperator(SyntaxNodeAnalysisContext context)
    {
        var binary = (BinaryExpressionSyntax)context.Node;
        var isShort = binary.RawKind is (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression;
        if (!isShort && context.SemanticModel.GetSymbolInfo(binary, context.CancellationToken).Symbol is not null)
            return;
        var value = new[] { binary.Left, binary.Right }.FirstOrDefault(side =>
            context.SemanticModel.GetTypeInfo(side, context.CancellationToken).Type is { } type && (isShort ? IsCondition(type) : Language.ValueOf(type) is not null));
        if (value is not null)
            Report(context, value, isShort ? "combine conditions by & and |" : "arithmetic is the work of a component, which a C# method can be");
    }

    private static void Report(SyntaxNodeAnalysisContext context, ExpressionSyntax value, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.HostLanguage, value.GetLocation(), $"{value} is known when the pipeline runs, not now: {instead}"));

    private static bool IsCondition(ITypeSymbol? type) => Language.Is(type, "Condition") || Language.ValueOf(type)?.SpecialType == SpecialType.System_Boolean;

    private static bool IsValue(ITypeSymbol? type) => Language.ValueOf(type) is not null;

    private static bool IsList(ITypeSymbol? type) => Language.ValueOf(type) is { Name: "IReadOnlyList" };
}
