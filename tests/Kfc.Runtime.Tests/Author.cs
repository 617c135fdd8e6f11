using System.Collections.Immutable;
using System.Runtime.Loader;
using Kfc.Generators;
using Kfc.Ir;
using Kfc.Tracing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kfc.Runtime.Tests;

/// <summary>An author's file, compiled with the generator.</summary>
internal static class Author
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Kfc.dll" or "Kfc.Ir.dll" or "Kfc.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static Compilation Compile(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) => Compile([source], kind);

    public static Compilation Compile(IEnumerable<string> sources, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var compilation = CSharpCompilation.Create(
            "Author",
            [CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq; global using System.IO; global using Kfc;", Parse), .. sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, Parse, $"Source{i}.cs"))],
            References,
            new(kind, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new KfcGenerator().AsSourceGenerator()], parseOptions: Parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out var result, out _);
        Assert.Empty(result.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning && found.Id is not ("CS1591" or "CS1573")));
        return result;
    }

    /// <summary>The first pipeline's graph.</summary>
    public static PipelineGraph Trace(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        var assembly = new AssemblyLoadContext("author", isCollectible: true).LoadFromStream(image);
        var registry = (PipelineRegistryAttribute)assembly.GetCustomAttributes(typeof(PipelineRegistryAttribute), false).Single();
        var trace = PipelineTracer.Trace(((IPipelineRegistry)Activator.CreateInstance(registry.Registry, nonPublic: true)!).Pipelines[0].Create());
        Assert.True(trace.Graph is not null, string.Join('\n', trace.Diagnostics));
        return trace.Graph;
    }

    /// <summary>What the generator wrote for a class.</summary>
    public static string Generated(Compilation compilation, string ending) =>
        compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(ending, StringComparison.Ordinal)).ToString();
}
