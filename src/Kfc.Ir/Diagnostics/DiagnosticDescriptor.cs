using System.Collections.Immutable;
using System.Globalization;

namespace Kfc.Ir;

/// <summary>A kind of diagnostic. Each has a page <c>docs/diagnostics/CODE.md</c>.</summary>
/// <param name="Code"><c>KFC</c> and four digits: 1 language, 2 graph, 3 Tekton, 4 Argo, 5 limits, 6 input files, 7 client.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Title">One line without particulars.</param>
/// <param name="Format">Composite format of the message.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title, string Format)
{
    /// <summary>The page that explains the code, relative to the project's root.</summary>
    public string HelpUri => $"docs/diagnostics/{Code}.md";

    /// <summary>Makes a diagnostic of this kind.</summary>
    public Diagnostic At(SourcePosition location, params ReadOnlySpan<object?> arguments) =>
        new(this, string.Format(CultureInfo.InvariantCulture, Format, arguments), location);

    /// <summary>Makes a diagnostic of this kind with ways out.</summary>
    public Diagnostic At(SourcePosition location, ImmutableArray<string> fixes, params ReadOnlySpan<object?> arguments) =>
        At(location, arguments) with { Fixes = fixes };
}
