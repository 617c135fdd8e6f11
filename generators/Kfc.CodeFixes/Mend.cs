using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>A mend as changes of the text: what is not changed stays as it is, and many can be made at once.</summary>
/// <param name="Title">What the author is offered.</param>
/// <param name="Changes">Changes of the document, none of which touches another.</param>
internal sealed record Mend(string Title, params IReadOnlyList<TextChange> Changes);
