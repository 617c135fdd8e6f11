using System.Collections.Immutable;
using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>A call of a template in a group's graph, while it is being written.</summary>
/// <param name="name">Unique in the group.</param>
/// <param name="group">The group.</param>
/// <param name="host">For an exit handler: the call that it belongs to, which waits for what the handler reads.</param>
internal sealed class Site(string name, Group group, Site? host = null)
{
    private readonly Dictionary<Site, Wait> _waits = [];
    private readonly List<Site> _order = [];

    /// <summary>Unique in the group.</summary>
    public string Name { get; } = name;

    public Group Group { get; } = group;

    public List<Parameter> Parameters { get; } = [];

    public List<Artifact> Artifacts { get; } = [];

    /// <summary>Conditions that must all hold, as expressions.</summary>
    public List<string> Conditions { get; } = [];

    /// <summary>Values that must have been made, or else the call is skipped.</summary>
    public HashSet<Value> Doubts { get; } = [];

    /// <summary>Whether it can be skipped while the run goes on.</summary>
    public bool MayBeSkipped { get; set; }

    /// <summary>What is called; set when it is known.</summary>
    public Func<TemplateTable, string>? Template { get; set; }

    /// <summary>The items of a loop; default for none.</summary>
    public IReadOnlyList<string>? WithItems { get; set; }

    public string? WithParam { get; set; }

    /// <summary>The handler that is called when it has ended.</summary>
    public Group? Exit { get; set; }

    /// <summary>The author's changes to the call.</summary>
    public ImmutableArray<EnginePatch> Patches { get; set; } = [];

    /// <summary>Sites whose end is waited for.</summary>
    public IEnumerable<Site> Awaited => _order;

    /// <summary>Says that another call must have ended before; of several reasons the strictest holds.</summary>
    public void After(Site other, Wait wait)
    {
        if (host is not null)
        {
            host.After(other, wait);
            return;
        }

        if (other == this)
            return;
        if (_waits.TryAdd(other, wait))
            _order.Add(other);
        else if (wait < _waits[other])
            _waits[other] = wait;
    }

    /// <summary>Whether it does not run when another call fails.</summary>
    public bool StopsWith(Site failed) => host is not null ? host.StopsWith(failed) : StopsWith(failed, []);

    private bool StopsWith(Site failed, HashSet<Site> seen) => _order.Exists(s =>
        _waits[s] == Wait.Success && (s == failed || (seen.Add(s) && s.StopsWith(failed, seen))));

    public DagTask Finish(TemplateTable table) => new(Name, Template!(table))
    {
        Depends = _order.Count == 0 ? null : string.Join(" && ", _order.Select(s => Depends(s, _waits[s]))),
        When = Conditions.Count == 0 ? null : ExprText.Tag(string.Join(" && ", Conditions)),
        WithItems = WithItems is null ? default : [.. WithItems],
        WithParam = WithParam,
        Arguments = new([.. Parameters], [.. Artifacts]),
        Patches = Patches,
        Exit = Exit is null ? null : new Hook(Exit.Finish(table), Exit.Site!.Arguments),
    };

    public Slots Arguments => new([.. Parameters], [.. Artifacts]);

    private static string Depends(Site other, Wait wait) => (wait, other.MayBeSkipped) switch
    {
        (Wait.Ended, _) => $"({string.Join(" || ", Ends.Select(end => $"{other.Name}.{end}"))})",
        (_, true) => $"({other.Name}.Succeeded || {other.Name}.Skipped)",
        _ => $"{other.Name}.Succeeded",
    };

    private static readonly string[] Ends = ["Succeeded", "Failed", "Errored", "Skipped", "Omitted"];
}

/// <summary>What is waited for.</summary>
internal enum Wait
{
    /// <summary>Success, or having been skipped because something that may fail did.</summary>
    Success,

    /// <summary>Any end.</summary>
    Ended,
}
