using System.Collections.Immutable;
using Kfc.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Generators.Tests;

/// <summary>All of Kfc's analyzers on an author's code.</summary>
internal static class Analysis
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(PartialAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static async Task Reports(string expected, params string[] sources) =>
        Assert.Equal([expected], (await Run(sources)).Distinct(StringComparer.Ordinal));

    public static async Task IsSilent(params string[] sources) => Assert.Empty(await Run(sources));

    /// <summary>Codes of warnings and errors.</summary>
    public static async Task<IEnumerable<string>> Run(params string[] sources) =>
        (await Diagnostics(Snippet.Generated(sources))).Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(found => found.Id);

    public static Task<ImmutableArray<Diagnostic>> Diagnostics(Compilation compilation) =>
        compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
