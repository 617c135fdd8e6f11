using System.Globalization;
using BenchmarkDotNet.Attributes;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kfc.Benchmarks;

/// <summary>
/// A graph in memory to the text of its PipelineRun, beside what YamlDotNet's emitter alone needs to write the same document from
/// events that are ready: the ratio is what the compiler adds.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class GraphToBytes
{
    private PipelineGraph _graph = null!;
    private ParsingEvent[] _events = null!;

    /// <summary>The shape of the pipeline.</summary>
    [Params("chain", "fan", "loops", "distinct")]
    public string Shape { get; set; } = "";

    /// <summary>How many tasks it has.</summary>
    [Params(10, 100, 1000, 10000)]
    public int Tasks { get; set; }

    /// <summary>Makes the graph and the events of its document.</summary>
    /// <exception cref="InvalidOperationException">The graph does not compile.</exception>
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
        var result = PipelineCompiler.Compile(_graph, TektonBackend.Instance, new CompileOptions());
        var text = result.Text ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        _events = [.. Events(text)];
    }

    /// <summary>Graph to text, all passes and checks included.</summary>
    [Benchmark]
    public int Compile() => PipelineCompiler.Compile(_graph, TektonBackend.Instance, new CompileOptions()).Text?.Length ?? 0;

    /// <summary>The same document from ready-made events.</summary>
    [Benchmark(Baseline = true)]
    public int EmitterAlone()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(text, new EmitterSettings(2, int.MaxValue, false, 1024));
        foreach (var e in _events)
            emitter.Emit(e);
        return text.GetStringBuilder().Length;
    }

    private static IEnumerable<ParsingEvent> Events(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
            yield return parser.Current!;
    }
}
