using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>KFC1015: turns the cache of a task with secrets off.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CacheFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KFC1015"];

    private protected override Mend? Find(Place place, Diagnostic found) => place.Around<AssignmentExpressionSyntax>(found) is { Right: var value }
        ? new("Turn the cache off", new TextChange(value.Span, "false"))
        : null;
}
