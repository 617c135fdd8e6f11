using System.Collections.Immutable;
using System.Composition;
using Kfc.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>C#'s own <c>if</c> and <c>foreach</c> over values, which the compiler refuses, become the pipeline's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ControlFlowFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS0029", "CS0619", "CS1579"];

    private protected override Mend? Find(Place place, Diagnostic found) => place.Around<StatementSyntax>(found) switch
    {
        IfStatementSyntax choice when choice.Condition.Span.Contains(found.Location.SourceSpan) => If(place, choice),
        ForEachStatementSyntax loop when loop.Expression.Span.Contains(found.Location.SourceSpan) || loop.ForEachKeyword.Span.Contains(found.Location.SourceSpan) => ForEach(place, loop),
        _ => null,
    };

    private static Mend? If(Place place, IfStatementSyntax choice)
    {
        while (choice.Parent is ElseClauseSyntax { Parent: IfStatementSyntax outer })
            choice = outer;
        var changes = new List<TextChange>();
        for (var current = choice; ; current = (IfStatementSyntax)current.Else!.Statement)
        {
            var type = place.Model.GetTypeInfo(current.Condition, place.Cancellation).Type;
            if (!(Language.Is(type, "Condition") || Language.ValueOf(type)?.SpecialType == SpecialType.System_Boolean) || Body(place, current.Statement) is not { } body)
                return null;
            changes.AddRange([
                current == choice ? new(new(current.IfKeyword.SpanStart, current.OpenParenToken.Span.End - current.IfKeyword.SpanStart), "If(") : new(new(current.Parent!.SpanStart, current.OpenParenToken.Span.End - current.Parent.SpanStart), ".ElseIf("),
                new(current.CloseParenToken.Span, ", () =>"), .. body]);
            if (current.Else is null or { Statement: not IfStatementSyntax })
            {
                if (current.Else is null)
                    return Ended("Make it the pipeline's If", changes);
                if (Body(place, current.Else.Statement) is not { } other)
                    return null;
                changes.AddRange([new(current.Else.ElseKeyword.Span, ".Else(() =>"), .. other]);
                return Ended("Make it the pipeline's If", changes);
            }
        }
    }

    private static Mend? ForEach(Place place, ForEachStatementSyntax loop)
    {
        var list = place.Model.GetTypeInfo(loop.Expression, place.Cancellation).Type;
        if (Language.ValueOf(list) is not INamedTypeSymbol { Name: "IReadOnlyList" } || Body(place, loop.Statement) is not { } body || !loop.AwaitKeyword.IsKind(SyntaxKind.None))
            return null;
        return Ended("Make it the pipeline's ForEach", [
            new(new(loop.SpanStart, loop.Expression.SpanStart - loop.SpanStart), "ForEach("), new(loop.CloseParenToken.Span, $", {loop.Identifier.Text} =>"), .. body]);
    }

    /// <summary>The changes at the end of a body that becomes a lambda; null when it leaves the body or sets what stands around it.</summary>
    private static TextChange[]? Body(Place place, StatementSyntax body)
    {
        if (body.DescendantNodesAndSelf().Any(node => node is ReturnStatementSyntax or YieldStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax)
            || place.Model.AnalyzeDataFlow(body) is not { Succeeded: true } flow || flow.WrittenInside.Any(variable => !flow.VariablesDeclared.Contains(variable)))
        {
            return null;
        }

        return body switch
        {
            BlockSyntax block => [new(new(block.CloseBraceToken.Span.End, 0), ")")],
            ExpressionStatementSyntax statement => [new(statement.SemicolonToken.Span, ")")],
            _ => null,
        };
    }

    private static Mend Ended(string title, List<TextChange> changes)
    {
        changes[changes.Count - 1] = new(changes[changes.Count - 1].Span, ");");
        return new(title, changes);
    }
}
