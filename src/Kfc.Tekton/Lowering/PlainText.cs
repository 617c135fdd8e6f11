using System.Text.Json;
using Kfc.Ir;
using Kfc.Tekton.Lowering.Stores;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>Expressions whose wire text is literals and references side by side, so that Tekton itself can compose it.</summary>
internal sealed class PlainText(ParamTable parameters, References references, PodFiles files, IPodValues? values = null)
{
    /// <summary>Adds the pieces of an expression; false when it must be computed.</summary>
    public bool TryAdd(Expression expression, string hint, List<TextPiece> pieces)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                pieces.Add(new(literal.Text, PieceKind.Literal));
                return true;
            case ConcatExpression concat:
                return concat.Parts.All(p => TryAdd(p, hint, pieces));
            case ListExpression list:
                return TryAddList(list, hint, pieces);
            case var _ when values?.Has(expression) == true:
                return false;
            case MergeExpression merge when references.IsEncoded(merge):
            case OutputExpression when references.IsLarge(expression):
                return false;
            case ParameterExpression or OutputExpression or MergeExpression when expression.Type is ArtifactType:
                pieces.Add(new(files.Of(expression, hint), PieceKind.Reference));
                return true;
            case ParameterExpression or OutputExpression or MergeExpression or RunContextExpression when !Operands.IsArtifact(expression.Type):
                var isFree = Operands.IsFreeText(expression.Type) && expression is not RunContextExpression;
                pieces.Add(new(Ref.Param(parameters.Bind(hint, references.Of(expression))), isFree ? PieceKind.FreeText : PieceKind.Reference));
                return true;
            default:
                return false;
        }
    }

    private bool TryAddList(ListExpression list, string hint, List<TextPiece> pieces)
    {
        pieces.Add(new("[", PieceKind.Literal));
        for (var i = 0; i < list.Elements.Length; i++)
        {
            if (i > 0)
                pieces.Add(new(",", PieceKind.Literal));
            if (!TryAddElement(list.Elements[i], hint, pieces))
                return false;
        }

        pieces.Add(new("]", PieceKind.Literal));
        return true;
    }

    /// <summary>Adds the JSON of an element: only text that needs no escapes can stand between quotes as it is.</summary>
    private bool TryAddElement(Expression element, string hint, List<TextPiece> pieces)
    {
        if (element is LiteralExpression literal)
        {
            pieces.Add(new(WireText.ToJson(literal.Type, literal.Text), PieceKind.Literal));
            return true;
        }

        var isWord = element.Type is ArtifactType || (element.Type is EnumType words && words.Members.All(IsBare));
        if (!isWord && element.Type is (EnumType or ScalarType { Scalar: ScalarKind.String }))
            return false;
        if (isWord)
            pieces.Add(new("\"", PieceKind.Literal));
        if (!TryAdd(element, hint, pieces))
            return false;
        if (isWord)
            pieces.Add(new("\"", PieceKind.Literal));
        return true;
    }

    private static bool IsBare(string word) => JsonEncodedText.Encode(word).ToString() == word;
}
