using Kfc.Argo.Manifest;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>
/// A template with a graph of calls, while it is being written. What it reads from outside becomes its inputs, and what is read
/// of it from outside becomes its outputs, as it is asked for.
/// </summary>
internal sealed class Group(string name, Group? parent, Site? site)
{
    /// <summary>Room is left for a number.</summary>
    private const int MaxName = 120;

    private readonly Dictionary<Value, Ref> _inputs = [];
    private readonly Dictionary<Value, string> _outputs = [];
    private readonly NameSet _inputNames = new();
    private readonly NameSet _outputNames = new();
    private readonly NameSet _siteNames = new();
    private readonly List<Parameter> _parameters = [];
    private readonly List<Artifact> _artifacts = [];
    private readonly List<Parameter> _outputParameters = [];
    private readonly List<Artifact> _outputArtifacts = [];
    private readonly List<Site> _sites = [];
    private readonly List<Site> _judged = [];
    private string? _template;

    /// <summary>What the template is called when the name is free.</summary>
    public string Name { get; } = name;

    /// <summary>The group that calls this one; null for the outermost and for the handler of the run.</summary>
    public Group? Parent { get; } = parent;

    /// <summary>The call of this group; null for the outermost.</summary>
    public Site? Site { get; } = site;

    /// <summary>What ids of nodes in here begin with, as they stand in a nested pipeline.</summary>
    public string Prefix { get; init; } = parent?.Prefix ?? "";

    /// <summary>Id under which the group's status is asked for; null when it is no exit handler.</summary>
    public string? ExitId { get; init; }

    public int? Parallelism { get; set; }

    /// <summary>Whether what can run does so after a failure.</summary>
    public bool RunsOn { get; set; }

    public IReadOnlyList<Site> Sites => _sites;

    /// <summary>The call of this very template by itself; null when it does not repeat.</summary>
    public Site? Again { get; set; }

    /// <summary>Says that a call's failure fails the group although something runs after it: only the last calls of a graph count.</summary>
    public void Judge(Site call)
    {
        RunsOn = true;
        _judged.Add(call);
    }

    /// <summary>A node's name in here.</summary>
    public string Local(string id) => Prefix.Length > 0 && id.Length > Prefix.Length && id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;

    public Site Call(string wanted)
    {
        var call = new Site(_siteNames.Take(SafeNames.Of(wanted, MaxName)), this);
        _sites.Add(call);
        return call;
    }

    /// <summary>How a value that this group takes as an input is read here; null before <see cref="Take"/>.</summary>
    public Ref? Input(Value value) => _inputs.GetValueOrDefault(value);

    /// <summary>Declares an input for a value.</summary>
    public Ref Take(Value value, string wanted, WireType type, bool optional = false)
    {
        var kind = Ref.KindOf(type);
        var input = _inputNames.Take(Names.Fit(wanted, MaxName));
        if (type is ArtifactType)
            _artifacts.Add(new(input) { Optional = optional });
        else
            _parameters.Add(new(input));
        var reference = Ref.Input(kind, input) with { MayBeMissing = optional && type is ArtifactType };
        _inputs.Add(value, reference);
        return reference;
    }

    /// <summary>Says how a value is read that has been taken in another form than its own.</summary>
    public Ref Read(Value value, Ref reference) => _inputs[value] = reference;

    /// <summary>The name of the output that hands a value out; null before it is given.</summary>
    public string? Output(Value value) => _outputs.GetValueOrDefault(value);

    public string Give(Value value, string wanted, ValueFrom from, string? globalName = null)
    {
        var output = _outputNames.Take(Names.Fit(wanted, MaxName));
        _outputs.Add(value, output);
        _outputParameters.Add(new(output) { GlobalName = globalName, ValueFrom = from });
        return output;
    }

    public string Give(Value value, string wanted, Func<string, Artifact> artifact)
    {
        var output = _outputNames.Take(Names.Fit(wanted, MaxName));
        _outputs.Add(value, output);
        _outputArtifacts.Add(artifact(output));
        return output;
    }

    /// <summary>Declares an output of the run.</summary>
    public void Report(Parameter output) => _outputParameters.Add(output);

    /// <summary>Declares an output of the run.</summary>
    public void Report(Artifact output) => _outputArtifacts.Add(output);

    /// <summary>Writes the template and those that it calls; the name under which it is called.</summary>
    public string Finish(TemplateTable table)
    {
        if (_template is not null)
            return _template;
        if (_sites.Count == 0)
            Call("nothing").Template = TemplateTable.Nothing;
        AddVerdict();
        PassOn();
        return _template = table.Add(new(SafeNames.Of(Name, MaxName))
        {
            Parallelism = Parallelism,
            Inputs = new([.. _parameters], [.. _artifacts]),
            Outputs = new([.. _outputParameters], [.. _outputArtifacts]),
            Dag = new([.. _sites.Select(s => s.Finish(table))], RunsOn),
        });
    }

    private void AddVerdict()
    {
        if (_judged.Count == 0)
            return;
        var verdict = Call("verdict");
        verdict.Template = TemplateTable.Nothing;
        foreach (var call in _judged)
            verdict.After(call, Wait.Success);
    }

    /// <summary>A template that calls itself hands its inputs on, apart from those that the call has its own values for.</summary>
    private void PassOn()
    {
        if (Again is null)
            return;
        foreach (var input in _parameters.Where(p => Again.Parameters.TrueForAll(a => a.Name != p.Name)))
            Again.Parameters.Add(new(input.Name) { Value = ExprText.Simple($"inputs.parameters.{input.Name}") });
        foreach (var input in _artifacts)
            Again.Artifacts.Add(new(input.Name) { From = ExprText.Simple($"inputs.artifacts.{input.Name}"), Optional = input.Optional });
    }
}
