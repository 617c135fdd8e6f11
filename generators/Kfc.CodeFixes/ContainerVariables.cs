using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>Gives a container variables.</summary>
internal static class ContainerVariables
{
    /// <summary>Changes that add variables for inputs; null when a name is taken, or the variables are set in a way that cannot be added to.</summary>
    public static IEnumerable<TextChange>? Add(InitializerExpressionSyntax container, IReadOnlyDictionary<string, string> inputs)
    {
        var set = container.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Env" });
        if (set is null)
            return [Insert(container, $"Env = {{ {string.Join(", ", inputs.Select(Entry))} }}")];
        if (set.Right is not InitializerExpressionSyntax { Expressions.Count: > 0 } entries)
            return null;
        var missing = new List<string>();
        foreach (var input in inputs)
        {
            var given = entries.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(entry => Key(entry) == input.Key);
            if (given is null)
                missing.Add(Entry(input));
            else if (given.Right.ToString() != input.Value)
                return null;
        }

        return missing.Count == 0 ? [] : [Insert(entries, string.Join(", ", missing))];
    }

    private static string Entry(KeyValuePair<string, string> input) => $"[\"{input.Key}\"] = {input.Value}";

    private static string? Key(AssignmentExpressionSyntax entry) =>
        entry.Left is ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } ? key.Token.ValueText : null;

    /// <summary>After the last of the expressions, on a line of its own when that one has a line of its own.</summary>
    private static TextChange Insert(InitializerExpressionSyntax list, string text)
    {
        var last = list.Expressions.Last();
        var hasComma = list.Expressions.SeparatorCount == list.Expressions.Count;
        var position = hasComma ? list.Expressions.GetSeparator(list.Expressions.Count - 1).Span.End : last.Span.End;
        var lines = last.GetFirstToken().GetPreviousToken().TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var blank = lines.IsKind(SyntaxKind.EndOfLineTrivia) ? lines.ToString() + last.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) : " ";
        return new(new(position, 0), $"{(hasComma ? "" : ",")}{blank}{text}{(hasComma ? "," : "")}");
    }
}
