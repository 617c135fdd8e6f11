using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Brings values from the templates that make them to the templates that read them.</summary>
internal sealed class Values(ExitReads reported)
{
    private readonly Dictionary<Value, Home> _homes = [];
    private readonly Dictionary<string, Site> _places = new(StringComparer.Ordinal);

    public void Add(Value value, Home home) => _homes[value] = home;

    public Home Home(Value value) => _homes[value];

    public bool IsKnown(Value value) => _homes.ContainsKey(value);

    /// <summary>A value that says in a template whether something is there.</summary>
    public Value Presence(Group group, Func<Ref> read)
    {
        var value = new Value(ValueKind.Present, "", $"element-{WireText.Of(_homes.Count)}");
        Add(value, new(group, read, WireType.Bool) { Name = _ => "element-present", Shown = _ => "an element" });
        return value;
    }

    /// <summary>Says which call ends when a node ends.</summary>
    public void Place(string node, Site call) => _places[node] = call;

    /// <summary>What may be missing when a value is read in a template.</summary>
    public IReadOnlyCollection<Value> Doubts(Value value, Group group) =>
        IsReported(value, group) ? [value with { Kind = ValueKind.Reported }] : _homes[value].Doubts;

    /// <summary>How a value is read in a template. Calls that make it are waited for by the reader.</summary>
    public Ref Resolve(Value value, Group group, Site? reader)
    {
        if (group.Input(value) is { } input)
            return input;
        if (IsReported(value, group) && group.ExitId is not null)
            return Report(value);
        if (value.Kind == ValueKind.Reported)
            return Import(value, new Home(group, () => throw new InvalidOperationException(), WireType.Bool) { Name = g => $"{_homes[Reportable(value)!.Value].Name(g)}-made", Shown = _ => "made" }, group);
        var home = _homes[value];
        Ref found;
        if (home.Group == group)
            found = home.Read();
        else if (Child(home.Group, group) is { } child)
            found = Ref.Output(child.Site!, Ref.KindOf(home.Type), Export(value, home, child));
        else
            return Import(value, home, group);
        if (home.Type is ArtifactType && home.Doubts.Count > 0)
            found = found with { MayBeMissing = true };
        if (found.Producer is { } producer)
            reader?.After(producer, Wait.Success);
        foreach (var other in found.Awaited)
            reader?.After(other, Wait.Success);
        return found;
    }

    /// <summary>Makes a call wait for the end of a node, or the calls around them when they stand in different templates.</summary>
    /// <returns>Which call then waits for which; null when there is nothing to wait for.</returns>
    public (Site Waiting, Site Awaited)? After(Site site, string node, Wait wait)
    {
        if (!_places.TryGetValue(node, out var other))
            return null;
        var own = new Dictionary<Group, Site>();
        for (var s = site; s is not null; s = s.Group.Site)
            own[s.Group] = s;
        while (!own.ContainsKey(other.Group))
        {
            if (other.Group.Site is not { } outer)
                return null;
            other = outer;
        }

        var waiting = own[other.Group];
        if (waiting == other)
            return null;
        waiting.After(other, wait);
        if (wait == Wait.Ended)
            waiting.Group.Judge(other);
        return (waiting, other);
    }

    /// <summary>The text of an argument that hands a value on as it is.</summary>
    public static string Pass(Ref reference, WireType type, string shown, bool mayBeEmpty)
    {
        if (FreeText.Is(type) && !reference.IsInput)
            return ExprText.Tag(reference.Guarded(shown, type is not (ScalarType or EnumType), mayBeEmpty));
        return reference.Tag is { } tag && !reference.MayBeMissing ? ExprText.Simple(tag) : ExprText.Tag(reference.OrEmpty);
    }

    /// <summary>The artifact argument that hands an artifact on.</summary>
    public static Artifact Pass(string name, Ref reference) => new(name)
    {
        Optional = reference.MayBeMissing,
        Location = reference.Location,
        From = reference.Location is null ? ExprText.Simple(reference.Tag!) : null,
    };

    /// <summary>Whether a value reaches a template as an output of the run, as an exit handler stands between.</summary>
    private bool IsReported(Value value, Group group)
    {
        var made = value.Kind == ValueKind.Reported ? Reportable(value) : value;
        if (made is not { } real || reported.NameOf(real) is null)
            return false;
        for (var at = group; at is not null; at = at.Parent)
        {
            if (at.ExitId is not null && !IsWithin(_homes[real].Group, at))
                return true;
        }

        return false;
    }

    private Value? Reportable(Value value)
    {
        foreach (var kind in (ReadOnlySpan<ValueKind>)[ValueKind.Output, ValueKind.Merged, ValueKind.Collected, ValueKind.Repeated])
        {
            if (_homes.ContainsKey(value with { Kind = kind }))
                return value with { Kind = kind };
        }

        return null;
    }

    private static bool IsWithin(Group inner, Group outer)
    {
        for (var at = inner; at is not null; at = at.Parent)
        {
            if (at == outer)
                return true;
        }

        return false;
    }

    /// <summary>
    /// An output of the run, as the handler's own graph sees it. A hook's arguments would not do: those of a call are read when the graph
    /// around it begins.
    /// </summary>
    private Ref Report(Value value)
    {
        if (value.Kind == ValueKind.Reported)
            return new($"({IsReportMade(Reportable(value)!.Value)} ? 'true' : 'false')", null);
        if (_homes[value].Type is ArtifactType)
            return new("", $"workflow.outputs.artifacts.{reported.NameOf(value)}") { MayBeMissing = true };
        return new(ExitReads.Code(reported.NameOf(value)!), null) { Form = _homes[value].Form?.Loud, Presence = IsReportMade(value) };
    }

    /// <summary>What a survived task made in another form than its type's counts as missing.</summary>
    private string IsReportMade(Value value)
    {
        var code = ExitReads.Code(reported.NameOf(value)!);
        var isMade = $"{(reported.MarkOf(value.Node) is { } mark ? ExitReads.Code(mark) : code)} != nil";
        return _homes[value].Form is { IsQuiet: true } form ? $"{isMade} && {form.Holds($"({code} ?? '')")}" : isMade;
    }

    private Ref Import(Value value, Home home, Group group)
    {
        var outside = Resolve(value, group.Parent!, group.Site);
        var wanted = home.Name(group);
        var input = group.Take(value, wanted, home.Type, outside.MayBeMissing);
        var name = input.Name;
        if (home.Type is ArtifactType)
            group.Site!.Artifacts.Add(Pass(name, outside));
        else if (group.ExitId is not null && !outside.IsInput && (outside.Form is not null || FreeText.Is(home.Type)))
            return ImportIntoExit(value, outside, name, group);
        else
            group.Site!.Parameters.Add(new(name) { Value = Pass(outside, home.Type, home.Shown(group), Doubts(value, group.Parent!).Count > 0) });
        return input;
    }

    /// <summary>
    /// Arguments of hooks that fail are left as they are, and would be read again later. So the text goes in base64, and the handler's own
    /// calls look at it; a sign before it tells an empty text from none.
    /// </summary>
    private static Ref ImportIntoExit(Value value, Ref outside, string name, Group handler)
    {
        var input = handler.Input(value)!;
        var text = outside.Encoded("'+' + ");
        handler.Site!.Parameters.Add(new(name) { Value = ExprText.Tag(text) });
        return handler.Read(value, new($"trimPrefix(fromBase64({input.Code}), '+')", null) { Form = outside.Form, Presence = $"{input.Code} != ''" });
    }

    private string Export(Value value, Home home, Group child)
    {
        if (child.Output(value) is { } known)
            return known;
        var inside = Resolve(value, child, null);
        var wanted = home.Name(child);
        if (home.Type is ArtifactType)
            return child.Give(value, wanted, name => Pass(name, inside));
        return child.Give(value, wanted, Made(inside));
    }

    /// <summary>The output of a graph that has a value of one of its calls.</summary>
    public static ValueFrom Made(Ref inside) => inside switch
    {
        { MayBeMissing: true, Producer: { } producer } =>
            new() { Expression = $"tasks[{ExprText.Quote(producer.Name)}].status == 'Succeeded' ? {inside.Code} : ''" },
        { Tag: { } tag, Producer: not null } => new() { Parameter = ExprText.Simple(tag) },
        _ => new() { Expression = inside.Code },
    };

    /// <summary>The group called by this one that a value's group is, or is inside of.</summary>
    private static Group? Child(Group inner, Group group)
    {
        for (var at = inner; at is not null; at = at.Parent)
        {
            if (at.Parent == group)
                return at;
        }

        return null;
    }
}
