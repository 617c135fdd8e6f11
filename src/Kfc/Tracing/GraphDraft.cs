using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>A graph while it is being traced.</summary>
internal sealed class GraphDraft
{
    private readonly List<(DiagnosticDescriptor Descriptor, Call Call, object?[] Arguments)> _reports = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    public RegionDraft Root { get; } = new();

    public NodeNames Names { get; } = new();

    public ComponentCatalog Components { get; } = new();

    /// <summary>Branches that are values, to see at the end that each has an else.</summary>
    public List<BranchDraft> Choices { get; } = [];

    /// <summary>The scope that nodes are placed in now.</summary>
    public RegionDraft Current { get; private set; }

    /// <summary>How many nested pipelines are open.</summary>
    public int Depth { get; set; }

    /// <summary>What every task that is placed now comes after, because an enclosing pipeline does.</summary>
    public ImmutableArray<string> After { get; set; } = [];

    /// <summary>The author's last known place.</summary>
    public Call LastCall { get; set; }

    public IEnumerable<string> Files => _files;

    public GraphDraft() => Current = Root;

    /// <summary>Notes the file of a call, so that the common folder of all files is known at the end.</summary>
    public Call Place(Call call)
    {
        if (call.IsKnown)
            _files.Add(call.File!);
        return call;
    }

    public void Add(NodeDraft node) => Current.Add(node);

    public void Place(Step step, TaskOptions? options, Call call)
    {
        switch (step)
        {
            case null:
                throw new TraceException(TraceDiagnostics.MissingValue, call, "Run");
            case { Id: not null }:
                Report(TraceDiagnostics.RunTwice, call, step.GetType().Name);
                break;
            case Component component:
                Add(TaskDraft.Of(this, component, options, call));
                break;
            case Pipeline pipeline:
                NestedPipeline.Trace(this, pipeline, options, call);
                break;
        }
    }

    /// <summary>The node's id: the name that the author gave it, or one made from the step's name.</summary>
    public string NameOf(string stepName, TaskOptions? options, Call call)
    {
        if (options?.Name is not { } given)
            return Names.Next(stepName);
        var name = Naming.Kebab.Of(given);
        if (name.Length == 0)
            throw new TraceException(TraceDiagnostics.InvalidName, call, given);
        if (!Names.TryTake(name, out var full))
            Report(TraceDiagnostics.DuplicateName, call, given);
        return full;
    }

    public void Inside(RegionDraft region, Action body) => Inside(region, () =>
    {
        body();
        return true;
    });

    public T Inside<T>(RegionDraft region, Func<T> body)
    {
        var outer = Current;
        Current = region;
        var result = body();
        Current = outer;
        return result;
    }

    public void Report(DiagnosticDescriptor descriptor, Call call, params object?[] arguments) =>
        _reports.Add((descriptor, Place(call), arguments));

    public ImmutableArray<Diagnostic> Diagnostics(SourceFiles files) =>
        [.. _reports.Select(report => report.Descriptor.At(files.Position(report.Call), report.Arguments))];
}
