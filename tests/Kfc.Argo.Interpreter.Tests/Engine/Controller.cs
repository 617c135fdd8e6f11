using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>What all parts of a run share.</summary>
internal sealed class Controller
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Slots> _locks = new(StringComparer.Ordinal);

    public Controller(Library library, WorkflowDocument document, RunOptions options, ArtifactStore store, VirtualTime time)
    {
        (Library, Options, Store, Time, Volumes, Deadline, Placement) = (library, options, store, time, document.Volumes, document.Deadline, document.Placement);
        Pods = document.Parallelism is { } count ? new(count) : null;
        Globals.Set("workflow.name", options.WorkflowName);
        Globals.Set("workflow.namespace", "default");
        Globals.Set("workflow.uid", "5f6a1c1e-0000-4000-8000-000000000001");
        Globals.Set("workflow.serviceAccountName", "default");
        Globals.Set("workflow.creationTimestamp", "2026-11-22T00:00:00Z");
        Globals.Set("workflow.mainEntrypoint", document.Entrypoint ?? "");
        if (document.Kind == "CronWorkflow")
        {
            Globals.Set("workflow.scheduledTime", "2026-11-22T00:00:00Z");
        }
    }

    public Library Library { get; }

    public RunOptions Options { get; }

    public ArtifactStore Store { get; }

    public VirtualTime Time { get; }

    public ImmutableArray<Volume> Volumes { get; }

    public double? Deadline { get; }

    public PodPlacement Placement { get; }

    public Slots? Pods { get; }

    /// <summary>Whether some reference makes the executor keep what containers print.</summary>
    public bool KeepsPrinted { get; init; }

    public Scope Globals { get; } = new();

    public Node NewNode(string path, string callName)
    {
        var node = new Node(path, callName) { Start = Time.Now };
        _nodes.Add(path, node);
        return node;
    }

    public Slots Lock(string name, int places)
    {
        if (!_locks.TryGetValue(name, out var slots))
        {
            _locks.Add(name, slots = new(places));
        }

        return slots;
    }

    public string? Stored(ParameterSpec parameter) => parameter.Value
        ?? (parameter.From?.ConfigMap is { } map && Options.Store.TryGetValue(map.Item1, out var keys) ? keys.GetValueOrDefault(map.Item2) : null)
        ?? parameter.From?.Default ?? parameter.Default;

    /// <summary>Outputs with a global name become the workflow's.</summary>
    public void Export(TemplateSpec template, Node node)
    {
        foreach (var output in template.Outputs.Where(o => o.GlobalName is not null && node.Outputs.ContainsKey(o.Name)))
        {
            Globals.Set("workflow.outputs.parameters." + output.GlobalName, node.Outputs[output.Name]);
        }

        foreach (var output in template.OutputArtifacts.Where(o => o.GlobalName is not null && node.Artifacts.ContainsKey(o.Name)))
        {
            Globals.Set("workflow.outputs.artifacts." + output.GlobalName, node.Artifacts[output.Name]);
        }
    }

    /// <summary>The failed nodes as one JSON text, which is to be quoted once more.</summary>
    public string Failures()
    {
        var failed = _nodes.Values.Where(n => n.Unsuccessful).Select(n => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["displayName"] = n.Path.Length == 0 ? Options.WorkflowName : n.Path.Split('.')[^1],
            ["message"] = n.Message,
            ["templateName"] = n.Template,
            ["phase"] = n.Phase.ToString(),
            ["podName"] = n.Path.Length == 0 ? Options.WorkflowName : $"{Options.WorkflowName}-{n.Path}",
            ["finishedAt"] = "2026-11-22T00:00:00Z",
        }).ToList();
        return failed.Count == 0 ? "null" : Go.ToJson(failed);
    }

    public RunOutcome Outcome(Phase phase, string message)
    {
        const string Prefix = "workflow.outputs.parameters.";
        return new(phase, message, _nodes.ToImmutableDictionary(StringComparer.Ordinal), Globals.Texts(Prefix).ToImmutableDictionary(StringComparer.Ordinal));
    }
}
