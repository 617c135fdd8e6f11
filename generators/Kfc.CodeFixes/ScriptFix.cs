using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kfc.CodeFixes;

/// <summary>KFC1011: passes a value that is spliced into a script as a variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ScriptFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KFC1011"];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<InterpolationSyntax>() is not { Expression: IdentifierNameSyntax input, Parent: InterpolatedStringExpressionSyntax script } hole
            || script.FirstAncestorOrSelf<InitializerExpressionSyntax>() is not { RawKind: (int)SyntaxKind.ObjectInitializerExpression } container
            || script.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken) || script.StringStartToken.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken)
            || InsideSingleQuotes(script, hole) || HasEnvironment(container))
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Pass {input.Identifier.ValueText} as a variable",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(container, Mend(container, hole, input.Identifier.ValueText)))),
                equivalenceKey: "KFC1011"),
            context.Diagnostics);
    }

    private static InitializerExpressionSyntax Mend(InitializerExpressionSyntax container, InterpolationSyntax hole, string input)
    {
        var variable = VariableName(input);
        var reference = $"${{{{{variable}}}}}";
        var text = SyntaxFactory.InterpolatedStringText(
            SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, reference, $"${{{variable}}}", default));
        var mended = container.ReplaceNode(hole, text);
        var entry = ((BaseObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new() {{ Env = {{ [\"{variable}\"] = {input} }} }}")).Initializer!.Expressions[0];
        var last = mended.Expressions.Last();
        var shorter = mended.Expressions.Replace(last, last.WithoutTrailingTrivia());
        return mended.WithExpressions(shorter.Add(entry.WithLeadingTrivia(last.GetLeadingTrivia()).WithTrailingTrivia(last.GetTrailingTrivia())));
    }

    /// <summary>Between single quotes a shell does not look for variables.</summary>
    private static bool InsideSingleQuotes(InterpolatedStringExpressionSyntax script, InterpolationSyntax hole) =>
        script.Contents.TakeWhile(content => content != hole).OfType<InterpolatedStringTextSyntax>()
            .Sum(text => text.TextToken.ValueText.Count(c => c == '\'')) % 2 != 0;

    private static bool HasEnvironment(InitializerExpressionSyntax container) => container.Expressions.OfType<AssignmentExpressionSyntax>()
        .Any(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Env" });

    private static string VariableName(string input) =>
        string.Concat(input.Select((c, i) => i > 0 && char.IsUpper(c) && !char.IsUpper(input[i - 1]) ? $"_{c}" : $"{c}")).ToUpperInvariant();
}
