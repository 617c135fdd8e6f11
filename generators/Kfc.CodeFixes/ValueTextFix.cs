using System.Collections.Immutable;
using System.Composition;
using Kfc.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>KFC1005: makes a text that keeps the value, where the text is for an input.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ValueTextFix : TextFix
{
    private const string Title = "Keep the value in the text";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KFC1005"];

    private protected override Mend? Find(Place place, Diagnostic found)
    {
        if (place.Root.FindNode(found.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax value)
            return null;
        return value switch
        {
            { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call } } => Call(place, call, [value]),
            { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } => Call(place, call, [.. call.ArgumentList.Arguments.Select(argument => argument.Expression)]),
            { Parent: BinaryExpressionSyntax } => Sum(place, value),
            { Parent: InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } } => TextVariable.Mend(place, text) is { } changes ? new(Title, changes) : null,
            _ => null,
        };
    }

    private static Mend? Call(Place place, InvocationExpressionSyntax call, List<ExpressionSyntax> arguments)
    {
        if (place.Model.GetSymbolInfo(call, place.Cancellation).Symbol is not IMethodSymbol method || Target(place, call) is not { } target)
            return null;
        var text = method.Name switch
        {
            "ToString" or "Concat" => string.Concat(arguments.Select(argument => Literal(argument)?.Replace("{", "{{").Replace("}", "}}") ?? Hole(place, argument, target))),
            "Format" when arguments is [LiteralExpressionSyntax format, ..] && Literal(format) is { } pieces => Formatted(place, pieces, arguments, target),
            _ => null,
        };

        // What has no place in such a text leaves a mark that no hole can have.
        return text is null || text.Contains("{}") ? null : new(Title, new TextChange(call.Span, $"$\"{text}\""));
    }

    /// <summary>A sum whose first text is C#'s own: all of it becomes one text.</summary>
    private static Mend? Sum(Place place, ExpressionSyntax value)
    {
        var sum = value;
        while (sum.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } outer)
            sum = outer;
        if (sum == value || Target(place, sum) is not { } target)
            return null;
        var parts = new Stack<ExpressionSyntax>();
        for (var left = sum; ; left = ((BinaryExpressionSyntax)left).Left)
        {
            if (left is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } add)
            {
                parts.Push(left);
                break;
            }

            parts.Push(add.Right);
        }

        var text = string.Concat(parts.Select(part => Literal(part)?.Replace("{", "{{").Replace("}", "}}") ?? Hole(place, part, target)));
        return text.Contains("{}") ? null : new(Title, new TextChange(sum.Span, $"$\"{text}\""));
    }

    /// <summary>Input, Param or Arg when the call's text is for one.</summary>
    private static string? Target(Place place, ExpressionSyntax call) =>
        place.Model.GetTypeInfo(call, place.Cancellation).ConvertedType is INamedTypeSymbol { Name: "Input" or "Param" or "Arg" } type && Language.IsOwn(type)
            && (type.TypeArguments.IsEmpty || type.TypeArguments[0].SpecialType == SpecialType.System_String) ? type.Name : null;

    private static string? Literal(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax literal && literal.Token.IsKind(SyntaxKind.StringLiteralToken) && literal.Token.Text[0] == '"'
            ? literal.Token.Text.Substring(1, literal.Token.Text.Length - 2)
            : null;

    private static string Hole(Place place, ExpressionSyntax expression, string target)
    {
        var type = place.Model.GetTypeInfo(expression, place.Cancellation).Type;
        var fits = type?.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Boolean
            || (target == "Arg" ? Language.Is(type, "Input") || Language.Is(type, "Arg") : Language.ValueOf(type) is not null);
        var text = expression.ToString();
        return !fits ? "{}" : text.Contains(':') || text.Contains('?') ? $"{{({text})}}" : $"{{{text}}}";
    }

    /// <summary>The holes of a format filled in; alignments and formats are not for values of a run.</summary>
    private static string Formatted(Place place, string format, List<ExpressionSyntax> arguments, string target)
    {
        var pieces = format.Replace("{{", "\u0001").Split('{');
        for (var i = 1; i < pieces.Length; i++)
        {
            var end = pieces[i].IndexOf('}');
            if (end < 0 || !int.TryParse(pieces[i].Substring(0, end), out var number) || number + 1 >= arguments.Count)
                return "{}";
            pieces[i] = Hole(place, arguments[number + 1], target) + pieces[i].Substring(end + 1);
        }

        return string.Concat(pieces).Replace("\u0001", "{{");
    }
}
