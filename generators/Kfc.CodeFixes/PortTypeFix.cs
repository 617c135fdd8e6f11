using System.Collections.Immutable;
using System.Composition;
using Kfc.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>KFC1002: takes the list or number that travels in place of its relative that does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PortTypeFix : TextFix
{
    private static readonly string[] Lists = ["List", "IList", "ICollection", "IReadOnlyCollection", "IEnumerable", "ImmutableArray", "ImmutableList", "IImmutableList"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KFC1002"];

    private protected override Mend? Find(Place place, Diagnostic found)
    {
        if (place.Around<PropertyDeclarationSyntax>(found)?.Type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault() is not { TypeArgumentList.Arguments: [var type] })
            return null;
        var text = Mended(type);
        var parsed = SyntaxFactory.ParseTypeName(text);
        var bound = place.Model.GetSpeculativeTypeInfo(type.SpanStart, parsed, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
        return text == type.ToString() || bound is null or { TypeKind: TypeKind.Error } || PortTypes.Unsupported(bound) is not null ? null : new($"Make it {text}", new TextChange(type.Span, text));
    }

    private static string Mended(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax word => word.Keyword.Kind() switch
        {
            SyntaxKind.FloatKeyword => "double",
            SyntaxKind.ByteKeyword or SyntaxKind.SByteKeyword or SyntaxKind.ShortKeyword or SyntaxKind.UShortKeyword => "int",
            SyntaxKind.UIntKeyword => "long",
            _ => type.ToString(),
        },
        ArrayTypeSyntax { RankSpecifiers: [{ Rank: 1 }] } array => $"IReadOnlyList<{Mended(array.ElementType)}>",
        GenericNameSyntax { TypeArgumentList.Arguments: [var element] } list when list.Identifier.ValueText == "IReadOnlyList" || Lists.Contains(list.Identifier.ValueText) => $"IReadOnlyList<{Mended(element)}>",
        _ => type.ToString(),
    };
}
