using System.Globalization;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>What a document does, in words that leave out names of nodes, paths of ports and how order is written down.</summary>
internal sealed class ExampleRun
{
    private readonly Dictionary<string, string> _ports = new(StringComparer.Ordinal);
    private readonly List<string> _calls = [];
    private readonly Func<string, string, string> _answer;
    private readonly ExampleWorld _world;

    private ExampleRun(string yaml, Func<string, string, string> answer, ExampleWorld world)
    {
        (_answer, _world) = (answer, world);
        foreach (var (_, template) in new Library(WorkflowDocument.ReadAll(yaml)).Templates)
        {
            foreach (var (name, path) in template.Outputs.Select(o => (o.Name, o.From?.Path)).Concat(template.OutputArtifacts.Select(o => (o.Name, o.Path))))
            {
                Port(path, "out", name);
            }

            foreach (var input in template.InputArtifacts)
            {
                Port(input.Path, "in", input.Name);
            }
        }
    }

    /// <param name="yaml">The document.</param>
    /// <param name="answer">What a container that is called with these words writes to an output or prints (<c>result</c>); <c>exit</c> is its exit code.</param>
    /// <param name="world">What containers find.</param>
    public static IReadOnlyList<string> Of(string yaml, Func<string, string, string> answer, ExampleWorld world)
    {
        var example = new ExampleRun(yaml, answer, world);
        var secret = new Dictionary<string, string> { ["mypassword"] = "S3cr3t" };
        var run = ArgoRun.Run(yaml, new()
        {
            Container = example.Container,
            Remote = world.Remote,
            Store = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["my-secret"] = secret },
        });
        var starts = run.Leaves.SelectMany(n => n.Pods.Select((p, i) => (Start: Start(n, i), Call: string.Join('|', p.Containers[^1].Argv)))).ToList();
        var parameters = new Library(WorkflowDocument.ReadAll(yaml)).Main(null).Arguments.Parameters.Select(p => $"parameter {p.Name} = {p.Value}");
        return
        [
            .. parameters,
            .. Schedule(yaml),
            .. starts.GroupBy(s => s.Start).OrderBy(g => g.Key).Select(g => $"at {g.Key.ToString(CultureInfo.InvariantCulture)}: {g.Count()}"),
            .. example._calls.Order(StringComparer.Ordinal),
            $"ends {run.Phase}",
        ];
    }

    /// <summary>When a run is made by itself, without what is so anyway.</summary>
    private static IEnumerable<string> Schedule(string yaml) => YamlToJson.Read(yaml).Where(d => d["kind"]!.ToString() == "CronWorkflow")
        .SelectMany(d => d["spec"]!.AsObject()).Where(f => f.Key != "workflowSpec" && f is not { Key: "suspend", Value: null } && f.Value?.ToJsonString() != "false")
        .Select(f => $"{f.Key} {f.Value!.ToJsonString()}").Order(StringComparer.Ordinal);

    /// <summary>Attempts wait for each other; only the first one's start says something about order.</summary>
    private static double Start(Node node, int attempt) => attempt == 0 ? node.Start : node.End - (node.Pods.Count - attempt);

    private int Container(ContainerCall call)
    {
        var words = string.Join('|', call.Argv.Select(w => w == "/argo/staging/script" ? call.Files.Read(w) : w));
        var text = Neutral(words) + (call.WorkingDirectory is { } folder ? $" in {Neutral(folder)}" : "");
        foreach (var (path, content) in _world.Image)
        {
            call.Files.Write(path, content);
        }

        var env = call.Env.Where(e => !e.Key.StartsWith("ARGO_", StringComparison.Ordinal)).OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $" {e.Key}={e.Value}");
        var read = _ports.Where(p => p.Value.StartsWith("<in:", StringComparison.Ordinal) && (words.Contains(p.Key, StringComparison.Ordinal) || p.Key == call.WorkingDirectory)).Select(p => $" {p.Value}={call.Files.Read(p.Key)}")
            .Concat(_world.Probes.Where(call.Files.Exists).Select(p => $" {p}={call.Files.Read(p)}"));
        _calls.Add($"{call.Image} {text}{string.Concat(env)}{string.Concat(read)}");
        foreach (var probe in _world.Probes.Where(p => _answer(text, p).Length > 0))
        {
            call.Files.Write(probe, _answer(text, probe));
        }

        foreach (var (path, port) in _ports.Where(p => p.Value.StartsWith("<out:", StringComparison.Ordinal) && words.Contains(p.Key, StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(call.Files.Host(path))!);
            call.Files.Write(path, _answer(text, port[5..^1]));
        }

        call.Printed.Append(_answer(text, "result"));
        return int.Parse(_answer(text, "exit") is { Length: > 0 } code ? code : "0", CultureInfo.InvariantCulture);
    }

    private string Neutral(string text) =>
        _ports.OrderByDescending(p => p.Key.Length).Aggregate(text, (t, p) => t.Replace(p.Key, p.Value, StringComparison.Ordinal));

    private void Port(string? path, string direction, string name)
    {
        if (path is not null)
        {
            _ports[path] = $"<{direction}:{name}>";
        }
    }
}

/// <summary>What containers of an example find beside their inputs.</summary>
internal sealed record ExampleWorld
{
    /// <summary>Paths whose contents count; what a container answers for one is written there.</summary>
    public IReadOnlyList<string> Probes { get; init; } = [];

    /// <summary>Files that every image has.</summary>
    public IReadOnlyDictionary<string, string> Image { get; init; } = new Dictionary<string, string>();

    /// <summary>Objects outside of the cluster.</summary>
    public IReadOnlyDictionary<string, string> Remote { get; init; } = new Dictionary<string, string>();
}
