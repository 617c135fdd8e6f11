using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Cli.Source;

/// <summary>Kfc's analyzers on a single file, as a project that references the package has them.</summary>
internal static class Analyzers
{
    private static readonly CompilationWithAnalyzersOptions Options =
        new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);

    public static ImmutableArray<Diagnostic> Run(Compilation compilation, SyntaxTree author) =>
        [
            .. new CompilationWithAnalyzers(compilation, All(), Options).GetAnalyzerDiagnosticsAsync(CancellationToken.None)
                .GetAwaiter().GetResult().Where(diagnostic => diagnostic.Location.SourceTree == author),
        ];

    private static ImmutableArray<DiagnosticAnalyzer> All() =>
        [
            .. Assembly.Load("Kfc.Analyzers").GetTypes()
                .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
        ];
}
