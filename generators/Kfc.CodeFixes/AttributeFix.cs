using System.Collections.Immutable;
using System.Composition;
using Kfc.Analyzers;
using Kfc.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>KFC1020: gives a component or pipeline its attribute, and the word that the generator needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AttributeFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KFC1020"];

    private protected override Mend? Find(Place place, Diagnostic found)
    {
        if (place.Around<ClassDeclarationSyntax>(found) is not { TypeParameterList: null } type || place.Model.GetDeclaredSymbol(type, place.Cancellation) is not { } symbol
            || Language.Bears(symbol, "ComponentAttribute") || Language.Bears(symbol, "PipelineAttribute"))
        {
            return null;
        }

        var attribute = Language.Derives(symbol, "Pipeline") ? $"[Pipeline(\"{Kebab.Of(symbol.Name)}\")]" : Language.Derives(symbol, "Component") ? "[Component]" : null;
        if (attribute is null)
            return null;
        var changes = new List<TextChange> { new(new(type.SpanStart, 0), attribute + " ") };
        if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            changes.Add(new(new(type.Keyword.SpanStart, 0), "partial "));
        return new($"Add {attribute}", changes);
    }
}
