using Kfc.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>A variable that holds an interpolated text and is only handed to inputs: joined by +, the text keeps its values.</summary>
internal static class TextVariable
{
    public static TextChange[]? Mend(Place place, InterpolatedStringExpressionSyntax text)
    {
        if (text.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } variable }
            || place.Model.GetDeclaredSymbol(variable, place.Cancellation) is not ILocalSymbol { IsConst: false } local || !IsForInputsOnly(place, variable, local) || Joined(place, text) is not { } joined)
        {
            return null;
        }

        var change = new TextChange(text.Span, joined);
        return declaration.Type.IsVar ? [change] : [new(declaration.Type.Span, "var"), change];
    }

    private static bool IsForInputsOnly(Place place, SyntaxNode variable, ILocalSymbol local)
    {
        var uses = variable.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(place.Model.GetSymbolInfo(name, place.Cancellation).Symbol, local));
        return uses.All(use => place.Model.GetTypeInfo(use, place.Cancellation).ConvertedType is { Name: "Input" or "Param" } type && Language.IsOwn(type));
    }

    private static string? Joined(Place place, InterpolatedStringExpressionSyntax text)
    {
        if (text.StringStartToken.Text != "$\"")
            return null;
        var pieces = new List<string>();
        foreach (var content in text.Contents)
        {
            if (content is InterpolatedStringTextSyntax fixedText)
                pieces.Add($"\"{fixedText.TextToken.Text.Replace("{{", "{").Replace("}}", "}")}\"");
            else if (content is InterpolationSyntax { AlignmentClause: null, FormatClause: null, Expression: var hole } && Joins(place.Model.GetTypeInfo(hole, place.Cancellation).Type))
                pieces.Add(hole is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax ? hole.ToString() : $"({hole})");
            else
                return null;
        }

        if (text.Contents.FirstOrDefault() is InterpolationSyntax)
            pieces.Insert(0, "\"\"");
        return string.Join(" + ", pieces);
    }

    private static bool Joins(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String || Language.ValueOf(type) is not null;
}
