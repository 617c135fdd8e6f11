using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Kfc.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>KFC1010: gives the second of two ports a name of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PortNameFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KFC1010"];

    private protected override Mend? Find(Place place, Diagnostic found)
    {
        if (place.Around<PropertyDeclarationSyntax>(found) is not { } syntax || place.Model.GetDeclaredSymbol(syntax, place.Cancellation) is not { } property
            || Language.PortName(property) is not { } name)
        {
            return null;
        }

        var free = Free(property.ContainingType, property, name);
        var given = syntax.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => attribute.Name.ToString() is "Port" or "PortAttribute");
        if (given is null)
            return Named(free, new TextChange(new(syntax.SpanStart, 0), $"[Port(\"{free}\")] "));
        if (given.ArgumentList?.Arguments.FirstOrDefault() is { NameEquals: null, Expression: LiteralExpressionSyntax literal })
            return Named(free, new TextChange(literal.Span, $"\"{free}\""));
        return given.ArgumentList is { } arguments ? Named(free, new TextChange(new(arguments.OpenParenToken.Span.End, 0), $"\"{free}\", ")) : null;
    }

    private static Mend Named(string name, TextChange change) => new($"Name it '{name}'", change);

    /// <summary>The first of name-2, name-3, … that is free; ports before this one that share its name have taken theirs.</summary>
    private static string Free(INamedTypeSymbol type, IPropertySymbol property, string name)
    {
        var names = type.GetMembers().OfType<IPropertySymbol>().Select(other => (Property: other, Name: Language.PortName(other))).ToList();
        var before = names.TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other.Property, property)).Count(other => other.Name == name);
        for (var number = 2; ; number++)
        {
            var candidate = name + "-" + number.ToString(CultureInfo.InvariantCulture);
            if (names.All(other => other.Name != candidate) && --before <= 0)
                return candidate;
        }
    }
}
