using Microsoft.CodeAnalysis;

namespace Kfc.CodeFixes;

/// <summary>A document as a fix sees it.</summary>
internal sealed record Place(SyntaxNode Root, SemanticModel Model, CancellationToken Cancellation)
{
    public static async Task<Place?> Of(Document document, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            ? new(root, model, cancellation)
            : null;

    /// <summary>The innermost node of a kind around a report.</summary>
    public T? Around<T>(Diagnostic found)
        where T : SyntaxNode => Root.FindNode(found.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
}
