using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>KFC1019: writes what values of a run have in place of C#'s calls, indexes and comparisons.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class HostLanguageFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KFC1019"];

    private protected override Mend? Find(Place place, Diagnostic found)
    {
        var node = place.Root.FindNode(found.Location.SourceSpan, getInnermostNodeForTie: true);
        return node.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == node =>
                new("Write Collect", new TextChange(node.Span, $"Collect(made => made.{node})")),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call } =>
                new("Write Count", new TextChange(call.ArgumentList.Span, "")),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var other }], Parent: ArgumentSyntax } call } access =>
                new("Write ==", new(new(access.OperatorToken.SpanStart, other.SpanStart - access.OperatorToken.SpanStart), " == "), new(call.ArgumentList.CloseParenToken.Span, "")),
            ElementAccessExpressionSyntax { ArgumentList: { Arguments.Count: 1 } index } =>
                new("Write ElementAt", new TextChange(index.OpenBracketToken.Span, ".ElementAt("), new(index.CloseBracketToken.Span, ")")),
            LambdaExpressionSyntax =>
                new("Write Values.Of", new TextChange(new(node.SpanStart, 0), "Values.Of("), new(new(node.Span.End, 0), ")")),
            _ => null,
        };
    }
}
