using System.Collections.Immutable;
using System.Composition;
using Kfc.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.CodeFixes;

/// <summary>KFC1007: passes a step that is made and forgotten to <c>Run</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RunFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KFC1007"];

    private protected override Mend? Find(Place place, Diagnostic found)
    {
        if (place.Around<ObjectCreationExpressionSyntax>(found) is not { } creation || !Language.IsStep(place.Model.GetTypeInfo(creation, place.Cancellation).Type)
            || place.Model.GetEnclosingSymbol(creation.SpanStart, place.Cancellation) is not { } member || !IsOfPipeline(member))
        {
            return null;
        }

        return new($"Run {creation.Type}", new TextChange(new(creation.SpanStart, 0), "Run("), new TextChange(new(creation.Span.End, 0), ")"));
    }

    private static bool IsOfPipeline(ISymbol member)
    {
        for (; member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } inner; member = inner.ContainingSymbol)
        {
            if (inner.IsStatic)
                return false;
        }

        return !member.IsStatic && Language.Derives(member.ContainingType, "Pipeline");
    }
}
