using BenchmarkDotNet.Attributes;
using Kfc.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kfc.Benchmarks;

/// <summary>What the generator adds to typing: all of its work on a project, and its work after an edit of one component.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class GeneratorSpeed
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp14);

    private CSharpCompilation _before = null!;
    private CSharpCompilation _after = null!;
    private GeneratorDriver _warm = null!;

    /// <summary>How many components the project has, each in a file of its own; one in ten is a method that travels inline.</summary>
    [Params(10, 100, 1000)]
    public int Components { get; set; }

    /// <summary>Makes the project, and a driver that has seen it.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Kfc.dll" or "Kfc.Ir.dll" or "Kfc.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
        _before = CSharpCompilation.Create(
            "Author", Enumerable.Range(0, Components).Select(i => Tree(i, "Rate")), references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _after = _before.ReplaceSyntaxTree(_before.SyntaxTrees[1], Tree(1, "Speed"));
        _warm = Driver().RunGenerators(_before);
    }

    /// <summary>The first run.</summary>
    [Benchmark]
    public GeneratorDriver FirstRun() => Driver().RunGenerators(_before);

    /// <summary>A run after one component has changed.</summary>
    [Benchmark]
    public GeneratorDriver AfterOneEdit() => _warm.RunGenerators(_after);

    private static CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create([new KfcGenerator().AsSourceGenerator()], parseOptions: Parse);

    private static SyntaxTree Tree(int i, string input) => CSharpSyntaxTree.ParseText(
        i % 10 == 9
            ? $$"""
              namespace Project;
              public static partial class Steps{{i}}
              {
                  [Kfc.Component] public static int Add{{i}}(int left, int {{input.ToUpperInvariant()}}) => left + {{input.ToUpperInvariant()}};
              }
              """
            : $$"""
              using Kfc;
              namespace Project;
              /// <summary>Trains model {{i}}.</summary>
              [Component]
              public sealed partial class Train{{i}} : ContainerComponent
              {
                  public required Input<Dataset> Data { get; init; }
                  public Input<double> {{input}} { get; init; } = 0.1;
                  public partial Output<Model> Model { get; }
                  public partial Output<double> Accuracy { get; }
                  protected override Container Container => new("train:1") { Args = [Data.Path, {{input}}, Model.Path, Accuracy.Path] };
              }
              """,
        Parse, $"File{i}.cs");
}
