namespace Kfc.Tekton.Lowering;

/// <summary>A piece of an argument or variable as it is written in the manifest.</summary>
internal readonly record struct TextPiece(string Text, PieceKind Kind)
{
    /// <summary>
    /// The manifest's spelling of a text, or null when Tekton or the kubelet would change it: a reference in a literal, or a
    /// dollar that a run-time text ends with and that would join what follows it.
    /// </summary>
    public static string? Spell(IReadOnlyList<TextPiece> pieces)
    {
        if (pieces is [var only])
            return only.Kind != PieceKind.Literal ? only.Text : Escape.LooksLikeReference(only.Text) ? null : Escape.Dollars(only.Text);
        var merged = new List<TextPiece>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Literal && merged is [.., { Kind: PieceKind.Literal } last])
                merged[^1] = last with { Text = last.Text + piece.Text };
            else if (piece.Text.Length > 0)
                merged.Add(piece);
        }

        for (var i = 0; i < merged.Count; i++)
        {
            if (merged[i].Kind == PieceKind.Literal && Escape.LooksLikeReference(merged[i].Text))
                return null;
            if (merged[i].Kind == PieceKind.FreeText && i + 1 < merged.Count && merged[i + 1].CanJoinDollar)
                return null;
        }

        return string.Concat(merged.Select(p => p.Kind == PieceKind.Literal ? Escape.Dollars(p.Text) : p.Text));
    }

    private bool CanJoinDollar => Kind == PieceKind.FreeText || (Kind == PieceKind.Literal && Text[0] is ('(' or '$'));
}

/// <summary>What a piece of text is.</summary>
internal enum PieceKind
{
    /// <summary>Text from the source, to be escaped.</summary>
    Literal,

    /// <summary>A reference to a value without dollars, or a path.</summary>
    Reference,

    /// <summary>A reference to a value that may hold any text.</summary>
    FreeText,
}
