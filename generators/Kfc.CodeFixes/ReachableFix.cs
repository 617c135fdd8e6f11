using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>KFC1004: lets the generator reach a method that is private.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ReachableFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KFC1004"];

    private protected override Mend? Find(Place place, Diagnostic found)
    {
        if (place.Around<MethodDeclarationSyntax>(found) is not { } method
            || place.Model.GetDeclaredSymbol(method, place.Cancellation) is not { IsStatic: true, DeclaredAccessibility: Accessibility.Private, IsGenericMethod: false, ContainingType.ContainingType: null })
        {
            return null;
        }

        var word = method.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PrivateKeyword));
        return new("Make it internal", word.IsKind(SyntaxKind.PrivateKeyword)
            ? new TextChange(word.Span, "internal")
            : new TextChange(new(method.Modifiers[0].SpanStart, 0), "internal "));
    }
}
