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

    private protected override Mend? Find(Place place, Diagnostic found)
    {
        if (place.Around<AssignmentExpressionSyntax>(found) is not { Parent: InitializerExpressionSyntax options } reported)
            return null;
        var changes = new List<TextChange>();
        foreach (var (property, off) in new[] { ("Cache", "false"), ("Caching", "null") }.Where(property => found.Properties.ContainsKey(property.Item1)))
        {
            var set = options.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == property);
            changes.Add(set is null ? new(new(reported.SpanStart, 0), $"{property} = {off}, ") : new(set.Right.Span, off));
        }

        return new("Turn the cache off", [.. changes]);
    }
}
