using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kfc.Generators.Tests;

/// <summary>Compiles an author's code in memory, with the generator.</summary>
internal static class Snippet
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Kfc.dll" or "Kfc.Ir.dll" or "Kfc.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions Parse { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using Kfc;";

    /// <summary>Components and a record that all snippets may use.</summary>
    public const string Parts = """
        public sealed record Trial(int Depth, double LearningRate);

        [Component]
        public sealed partial class Prepare : ContainerComponent
        {
            public required Input<string> Source { get; init; }
            public partial Output<Dataset> Rows { get; }
            public partial Output<int> Count { get; }
            protected override Container Container => new("prepare:1") { Args = ["--source", Source, Rows.Path, Count.Path] };
        }

        [Component]
        public sealed partial class Train : ContainerComponent
        {
            public required Input<Dataset> Data { get; init; }
            public required Input<int> Depth { get; init; }
            public Input<double> Rate { get; init; } = 0.1;
            public partial Output<Model> Model { get; }
            public partial Output<double> Accuracy { get; }
            protected override Container Container => new("train:1") { Args = [Data.Path, Depth, $"--rate={Rate}", Model.Path, Accuracy.Path] };
        }

        [Component]
        public sealed partial class Deploy : ContainerComponent
        {
            public required Input<Model> Model { get; init; }
            protected override Container Container => new("deploy:1") { Args = [Model.Path] };
        }

        [Component]
        public sealed partial class Notify : ContainerComponent
        {
            public required Input<string> Text { get; init; }
            protected override Container Container => new("notify:1") { Args = [Text] };
        }

        [Component]
        public sealed partial class Best : ContainerComponent
        {
            public required Input<IReadOnlyList<double>> Accuracies { get; init; }
            public partial Output<int> Index { get; }
            protected override Container Container => new("best:1") { Args = [Accuracies, Index.Path] };
        }

        [Pipeline("inner")]
        public sealed partial class Inner : Pipeline
        {
            public required Param<string> Source { get; init; }
            public Value<double> Accuracy { get; private set; } = null!;
            protected override void Define()
            {
                var data = Run(new Prepare { Source = Source });
                Accuracy = Run(new Train { Data = data.Rows, Depth = 3 }).Accuracy;
            }
        }
        """;

    /// <summary>A pipeline whose <c>Define()</c> is a piece of code, after a task <c>data</c> and a task <c>fit</c>.</summary>
    public static string InDefine(string code) => $$"""
        [Pipeline("snippet")]
        public sealed partial class SnippetPipeline : Pipeline
        {
            public Param<string> Source { get; init; } = "s3://bucket";
            public Param<double> Bar { get; init; } = 0.9;
            public ListParam<Trial> Trials { get; init; } = [new(4, 0.1)];
            private static SecretKey Token { get; } = new("registry", "token");
            protected override void Define()
            {
                var data = Run(new Prepare { Source = Source });
                var fit = Run(new Train { Data = data.Rows, Depth = 4 });
        {{code}}
            }
        }
        """;

    public static SyntaxTree Tree(string source, string path) => CSharpSyntaxTree.ParseText(source, Parse, path);

    public static CSharpCompilation Compilation(params ReadOnlySpan<string> sources)
    {
        var trees = new List<SyntaxTree> { Tree(Usings, "Usings.cs") };
        for (var i = 0; i < sources.Length; i++)
            trees.Add(Tree(sources[i], $"Source{i}.cs"));
        return CSharpCompilation.Create(
            "Snippet", trees, References, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static Compilation Generated(params ReadOnlySpan<string> sources)
    {
        CSharpGeneratorDriver.Create([new KfcGenerator().AsSourceGenerator()], parseOptions: Parse)
            .RunGeneratorsAndUpdateCompilation(Compilation(sources), out var result, out _);
        return result;
    }

    /// <summary>What the author sees: all errors and warnings, but for documentation that the snippets themselves lack.</summary>
    public static ImmutableArray<Diagnostic> Diagnostics(params ReadOnlySpan<string> sources) =>
        [.. Generated(sources).GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning && !IsMissingDocumentation(found))];

    private static bool IsMissingDocumentation(Diagnostic found) =>
        found.Id == "CS1591" && !found.Location.GetLineSpan().Path.EndsWith(".g.cs", StringComparison.Ordinal);
}
