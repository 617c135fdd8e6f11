using System.Collections.Immutable;
using System.Composition;
using Kfc.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>KFC1011: passes the values that are spliced into a script as variables.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ScriptFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KFC1011"];

    private protected override Mend? Find(Place place, Diagnostic found)
    {
        if (place.Around<InterpolationSyntax>(found) is not { Parent: InterpolatedStringExpressionSyntax script } reported
            || script.FirstAncestorOrSelf<InitializerExpressionSyntax>(node => node.IsKind(SyntaxKind.ObjectInitializerExpression)) is not { } container)
        {
            return null;
        }

        var names = new VariableNames(script);
        var changes = new List<TextChange>();
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var hole in script.Contents.OfType<InterpolationSyntax>())
        {
            if (hole.Expression is not IdentifierNameSyntax { Identifier.ValueText: var input } || !Language.Is(place.Model.GetTypeInfo(hole.Expression, place.Cancellation).Type, "Input")
                || hole.AlignmentClause is not null || hole.FormatClause is not null || !ShellText.IsExpanded(script, hole) || Reference(script, hole, names.Of(input)) is not { } reference)
            {
                if (hole == reported)
                    return null;
                continue;
            }

            changes.Add(new(hole.Span, reference));
            inputs[names.Of(input)] = input;
        }

        return ContainerVariables.Add(container, inputs) is { } added ? new("Pass it as a variable", [.. changes, .. added]) : null;
    }

    /// <summary>How the shell reads a variable, as text of this kind of C# string.</summary>
    private static string? Reference(InterpolatedStringExpressionSyntax script, InterpolationSyntax hole, string variable)
    {
        var start = script.StringStartToken.Text;
        if (!start.Contains("\"\"\""))
            return $"${{{{{variable}}}}}";
        if (start.StartsWith("$$", StringComparison.Ordinal))
            return $"${{{variable}}}";

        // With one dollar a raw string cannot hold a brace.
        var next = script.ToString().ElementAtOrDefault(hole.Span.End - script.SpanStart);
        return char.IsLetterOrDigit(next) || next == '_' ? null : $"${variable}";
    }
}
