using System.Collections.Immutable;
using System.Composition;
using Kfc.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>CS0218 and its relatives: conditions over values combine by <c>&amp;</c> and <c>|</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ConditionFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS0218", "CS0217", "CS0019"];

    private protected override Mend? Find(Place place, Diagnostic found)
    {
        if (place.Around<BinaryExpressionSyntax>(found) is not { } binary || !IsShort(binary))
            return null;
        for (SyntaxNode? outer = binary; outer is ParenthesizedExpressionSyntax or BinaryExpressionSyntax; outer = outer.Parent)
            binary = outer is BinaryExpressionSyntax around && IsShort(around) ? around : binary;
        var all = binary.DescendantNodesAndSelf(static node => node is ParenthesizedExpressionSyntax or BinaryExpressionSyntax).OfType<BinaryExpressionSyntax>().Where(IsShort).ToList();
        var operands = all.SelectMany(static one => new[] { one.Left, one.Right }).Where(static operand => Bare(operand) is not BinaryExpressionSyntax inner || !IsShort(inner)).ToList();
        if (!operands.All(operand => IsCondition(place.Model.GetTypeInfo(operand, place.Cancellation).Type)))
            return null;
        var changes = all.Select(one => new TextChange(one.OperatorToken.Span, one.OperatorToken.Text.Substring(1)));

        // | and ^ bind less tightly than &, and more tightly than &&.
        foreach (var loose in operands.Where(operand => operand.RawKind is (int)SyntaxKind.BitwiseOrExpression or (int)SyntaxKind.ExclusiveOrExpression))
            changes = changes.Append(new(new(loose.SpanStart, 0), "(")).Append(new(new(loose.Span.End, 0), ")"));
        return new("Combine by & and |", [.. changes]);
    }

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax group ? Bare(group.Expression) : expression;

    private static bool IsShort(BinaryExpressionSyntax binary) => binary.RawKind is (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression;

    private static bool IsCondition(ITypeSymbol? type) =>
        Language.Is(type, "Condition") || Language.ValueOf(type)?.SpecialType == SpecialType.System_Boolean;
}
