using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>KFC1001 and KFC1018: adds <c>partial</c>, last among the modifiers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PartialFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KFC1001", "KFC1018"];

    private protected override Mend? Find(Place place, Diagnostic found) => place.Around<MemberDeclarationSyntax>(found) switch
    {
        TypeDeclarationSyntax type => At(type.Keyword.SpanStart),
        PropertyDeclarationSyntax { Type: GenericNameSyntax { Identifier.ValueText: "Output" } } property => At(property.Type.SpanStart),
        _ => null,
    };

    private static Mend At(int position) => new("Make it partial", new TextChange(new(position, 0), "partial "));
}
