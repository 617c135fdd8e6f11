using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>A fix that changes the text of one document. It offers nothing where the mend is not certain.</summary>
public abstract class TextFix : CodeFixProvider
{
    private static readonly FixAllProvider All = FixAllProvider.Create(static (context, document, diagnostics) => ((TextFix)context.CodeFixProvider).MendAll(document, diagnostics, context.CancellationToken));

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => All;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await Place.Of(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } place || Find(place, context.Diagnostics[0]) is not { } mend)
            return;
        context.RegisterCodeFix(
            CodeAction.Create(mend.Title, cancellation => Change(context.Document, mend.Changes, cancellation), equivalenceKey: context.Diagnostics[0].Id),
            context.Diagnostics);
    }

    /// <summary>The mend of one report; null when none is certain.</summary>
    private protected abstract Mend? Find(Place place, Diagnostic found);

    /// <summary>Mends that would touch one another are left for the next time; equal changes are made once.</summary>
    private async Task<Document?> MendAll(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await Place.Of(document, cancellation).ConfigureAwait(false) is not { } place)
            return null;
        var made = new List<TextChange>();
        foreach (var found in diagnostics.OrderBy(found => found.Location.SourceSpan.Start))
        {
            var changes = Find(place, found)?.Changes.Where(change => !made.Contains(change)).ToList() ?? [];
            if (!changes.Any(change => made.Any(other => Touch(change.Span, other.Span))))
                made.AddRange(changes);
        }

        return await Change(document, made, cancellation).ConfigureAwait(false);
    }

    private static bool Touch(TextSpan one, TextSpan other) => one.OverlapsWith(other) || one.Start == other.Start || (one.IsEmpty || other.IsEmpty) && one.IntersectsWith(other);

    private static async Task<Document> Change(Document document, IEnumerable<TextChange> changes, CancellationToken cancellation) =>
        document.WithText((await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(changes.OrderBy(change => change.Span.Start)));
}
