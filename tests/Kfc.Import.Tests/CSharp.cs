using System.Collections.Immutable;
using System.Runtime.Loader;
using Kfc.Analyzers;
using Kfc.Generators;
using Kfc.Ir;
using Kfc.Tracing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Import.Tests;

/// <summary>Compiles what was written, as an author's project would.</summary>
internal static class CSharp
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Kfc.dll" or "Kfc.Ir.dll" or "Kfc.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static Compilation Compile(IEnumerable<string> sources)
    {
        var compilation = CSharpCompilation.Create(
            "Imported",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, Parse)),
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9));
        CSharpGeneratorDriver.Create([new KfcGenerator().AsSourceGenerator()], parseOptions: Parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out var result, out _);
        return result;
    }

    /// <summary>Everything that the compiler and Kfc's analyzers say.</summary>
    public static async Task<IReadOnlyList<string>> Complaints(Compilation compilation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(PartialAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        var found = await compilation.WithAnalyzers(analyzers).GetAllDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>The graphs of the pipelines of the namespace <c>Users</c>.</summary>
    public static IReadOnlyList<PipelineGraph> Trace(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        var assembly = new AssemblyLoadContext("imported", isCollectible: true).LoadFromStream(image);
        var registry = (PipelineRegistryAttribute)assembly.GetCustomAttributes(typeof(PipelineRegistryAttribute), false).Single();
        var graphs = new List<PipelineGraph>();
        foreach (var entry in ((IPipelineRegistry)Activator.CreateInstance(registry.Registry, nonPublic: true)!).Pipelines.Where(entry => entry.TypeName.StartsWith("Users.", StringComparison.Ordinal)))
        {
            var trace = PipelineTracer.Trace(entry.Create());
            Assert.True(trace.Graph is not null, $"{entry.Name}: {string.Join('\n', trace.Diagnostics)}");
            graphs.Add(trace.Graph);
        }

        return graphs;
    }
}
