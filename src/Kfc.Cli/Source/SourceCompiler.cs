using System.Collections.Immutable;
using System.Reflection;
using Kfc.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = Kfc.Ir.Diagnostic;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace Kfc.Cli.Source;

/// <summary>Compiles one file as the SDK would compile a file-based app, with Kfc's generators.</summary>
internal static class SourceCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    /// <summary>Compiles a text.</summary>
    /// <param name="text">The source.</param>
    /// <param name="fullPath">Where it lies; the compiled code remembers it.</param>
    /// <param name="shownPath">How diagnostics name it.</param>
    /// <param name="config">How severe each code is.</param>
    public static CompileOutcome Compile(string text, string fullPath, string shownPath, EditorConfig config)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), ParseOptions, fullPath);
        var usings = CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions, "ImplicitUsings.cs", System.Text.Encoding.UTF8);

        // Nearly every pipeline needs only a few of the framework's assemblies; reading all of them costs more than compiling.
        var emitted = Emit([tree, usings], config, References.Common(withTesting: text.Contains("Kfc.Testing", StringComparison.Ordinal)));
        if (emitted.Image is null)
            emitted = Emit([tree, usings], config, References.All());
        var diagnostics = emitted.Diagnostics.AddRange(Analyzers.Run(emitted.Compilation, tree))
            .Where(IsWorthShowing).OrderBy(d => d.Location.SourceSpan.Start).Select(d => Convert(d, tree, shownPath)).Distinct().ToImmutableArray();
        return new(diagnostics.Any(d => d.Severity == Severity.Error) ? null : emitted.Image, diagnostics);
    }

    private static (CompiledImage? Image, Compilation Compilation, ImmutableArray<RoslynDiagnostic> Diagnostics) Emit(
        SyntaxTree[] trees, EditorConfig config, IEnumerable<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create("Pipelines", trees, references, Options(trees[0], config));
        var driver = CSharpGeneratorDriver.Create(Generators(), parseOptions: ParseOptions);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var generatorDiagnostics);

        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = generated.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        var image = emitted.Success ? new CompiledImage(assembly.ToArray(), symbols.ToArray()) : null;
        return (image, generated, generatorDiagnostics.AddRange(emitted.Diagnostics));
    }

    private static CSharpCompilationOptions Options(SyntaxTree tree, EditorConfig config)
    {
        var isProgram = ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(m => m is GlobalStatementSyntax);
        return new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Debug,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: false,
            deterministic: true)
            .WithSyntaxTreeOptionsProvider(config);
    }

    private static IEnumerable<ISourceGenerator> Generators() =>
        Assembly.Load("Kfc.Generators").GetTypes()
            .Where(type => type.IsDefined(typeof(GeneratorAttribute), inherit: false))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type, nonPublic: true)!).AsSourceGenerator());

    private static bool IsWorthShowing(RoslynDiagnostic diagnostic) =>
        !diagnostic.IsSuppressed && (diagnostic.Severity == DiagnosticSeverity.Error
            || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Id.StartsWith("KFC", StringComparison.Ordinal)));

    private static Diagnostic Convert(RoslynDiagnostic diagnostic, SyntaxTree author, string shownPath)
    {
        var span = diagnostic.Location.GetMappedLineSpan();
        var file = diagnostic.Location.SourceTree == author || span.Path == author.FilePath ? shownPath : span.Path.Replace('\\', '/');
        var position = span.IsValid
            ? new SourcePosition(file, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1)
            : SourcePosition.None;
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? Severity.Error : Severity.Warning;
        return CompilerDiagnostic.Make(diagnostic.Id, severity, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), position);
    }
}
