using System.Globalization;
using BenchmarkDotNet.Attributes;
using Kfc.Argo;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kfc.Benchmarks;

/// <summary>
/// A graph in memory to the text of its manifest, beside what YamlDotNet's emitter alone needs to write the same document from
/// events that are ready: the ratio is what the compiler adds. A pipeline that is too large for an engine is refused after all the
/// work is done: there is then no document for the emitter, and its row is empty.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class GraphToBytes
{
    private PipelineGraph _graph = null!;
    private IBackend _backend = null!;
    private ParsingEvent[] _events = null!;

    /// <summary>The engine.</summary>
    [Params("tekton", "argo")]
    public string Engine { get; set; } = "";

    /// <summary>The shape of the pipeline.</summary>
    [Params("chain", "fan", "loops", "distinct")]
    public string Shape { get; set; } = "";

    /// <summary>How many tasks it has.</summary>
    [Params(10, 100, 1000, 10000)]
    public int Tasks { get; set; }

    /// <summary>Makes the graph and the events of its document.</summary>
    /// <exception cref="InvalidOperationException">The graph does not compile, and not for its size.</exception>
    [GlobalSetup]
    public void Prepare()
    {
        _graph = Shape switch
        {
            "chain" => GraphShapes.Chain(Tasks),
            "fan" => GraphShapes.FanOutFanIn(Tasks),
            "loops" => GraphShapes.LoopsAndConditions(Tasks),
            _ => GraphShapes.Distinct(Tasks),
        };
        _backend = Engine == "argo" ? ArgoBackend.Instance : TektonBackend.Instance;
        var result = PipelineCompiler.Compile(_graph, _backend, new CompileOptions());
        if (result.Text is null && result.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error && !IsAboutSize(d)) is { } error)
            throw new InvalidOperationException(error.Message);
        _events = [.. Events(result.Text ?? "")];
    }

    /// <summary>Graph to text, all passes and checks included.</summary>
    [Benchmark]
    public int Compile() => PipelineCompiler.Compile(_graph, _backend, new CompileOptions()).Text?.Length ?? 0;

    /// <summary>The same document from ready-made events.</summary>
    [Benchmark(Baseline = true)]
    public int EmitterAlone()
    {
        if (_events.Length == 0)
            throw new InvalidOperationException("The document is refused for its size.");
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(text, new EmitterSettings(2, int.MaxValue, false, 1024));
        foreach (var e in _events)
            emitter.Emit(e);
        return text.GetStringBuilder().Length;
    }

    private static bool IsAboutSize(Diagnostic diagnostic) => diagnostic.Code.StartsWith("KFC5", StringComparison.Ordinal);

    private static IEnumerable<ParsingEvent> Events(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
            yield return parser.Current!;
    }
}
