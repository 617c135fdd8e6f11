using System.Collections.Immutable;
using System.Composition;
using Kfc.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>CS0029 and CS1503: a container is told where to write an output, and a text is made of a value where a text is wanted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ConversionFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS0029", "CS1503"];

    private protected override Mend? Find(Place place, Diagnostic found)
    {
        if (place.Root.FindNode(found.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax value)
            return null;
        var (type, wanted) = (place.Model.GetTypeInfo(value, place.Cancellation).Type, place.Model.GetTypeInfo(value, place.Cancellation).ConvertedType);
        if (Language.Is(type, "Output") && Language.Derives(place.Model.GetEnclosingSymbol(value.SpanStart, place.Cancellation)?.ContainingType, "ContainerComponent"))
            return new("Write the path of the output", new TextChange(new(value.Span.End, 0), ".Path"));
        if (!IsText(wanted) || Language.ValueOf(type) is not { } held || Language.Derives(held, "ArtifactKind") || value is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            return null;
        return new("Make a text of the value", new TextChange(new(value.SpanStart, 0), "$\"{"), new(new(value.Span.End, 0), "}\""));
    }

    private static bool IsText(ITypeSymbol? type) =>
        (Language.Is(type, "Input") || Language.Is(type, "Param")) && ((INamedTypeSymbol)type!).TypeArguments is [{ SpecialType: SpecialType.System_String }];
}
