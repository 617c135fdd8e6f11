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
            return Report(value, group);
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
    /// <returns>Whether both stand in the same template.</returns>
    public bool After(Site site, string node, Wait wait)
    {
        if (!_places.TryGetValue(node, out var other))
            return true;
        var own = new Dictionary<Group, Site>();
        for (var s = site; s is not null; s = s.Group.Site)
            own[s.Group] = s;
        while (!own.ContainsKey(other.Group))
        {
            if (other.Group.Site is not { } outer)
                return true;
            other = outer;
        }

        var isSame = own[other.Group] == site;
        own[other.Group].After(other, isSame ? wait : Wait.Success);
        if (isSame && wait == Wait.Ended)
            site.Group.Judge(other);
        return isSame;
    }

    /// <summary>The text of an argument that hands a value on as it is.</summary>
    public static string Pass(Ref reference, WireType type, string shown, bool mayBeEmpty)
    {
        var code = reference.OrEmpty;
        if (FreeText.Is(type) && !reference.IsInput)
            return ExprText.Tag(ExprText.Guard(code, shown, type is not ScalarType, mayBeEmpty));
        return reference.Tag is { } tag && !reference.MayBeMissing ? ExprText.Simple(tag) : ExprText.Tag(code);
    }

    /// <summary>The artifact argument that hands an artifact on.</summary>
    public static Artifact Pass(string name, Ref reference) => new(name)
    {
        Optional = reference.MayBeMissing,
        Location = reference.Location,
        From = reference.Tag is { } tag ? ExprText.Simple(tag) : null,
        FromExpression = reference.Tag is null && reference.Location is null ? reference.Code : null,
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

    /// <summary>Hands an output of the run to the handler.</summary>
    private Ref Report(Value value, Group handler)
    {
        var isQuestion = value.Kind == ValueKind.Reported;
        var real = isQuestion ? Reportable(value)!.Value : value;
        var home = _homes[real];
        var code = ExitReads.Code(reported.NameOf(real)!);
        var input = handler.Take(value, isQuestion ? $"{home.Name(handler)}-made" : home.Name(handler), isQuestion ? WireType.Bool : home.Type);
        var text = isQuestion
            ? ExprText.Tag($"{code} == nil ? 'false' : 'true'")
            : Pass(new Ref($"({code} ?? '')", null), home.Type, home.Shown(handler), mayBeEmpty: true);
        handler.Site!.Parameters.Add(new(input.Name) { Value = text });
        return input;
    }

    private Ref Import(Value value, Home home, Group group)
    {
        var outside = Resolve(value, group.Parent!, group.Site);
        var wanted = home.Name(group);
        var input = group.Take(value, wanted, home.Type, outside.MayBeMissing);
        var name = input.Name;
        if (home.Type is ArtifactType)
            group.Site!.Artifacts.Add(Pass(name, outside));
        else
            group.Site!.Parameters.Add(new(name) { Value = Pass(outside, home.Type, home.Shown(group), Doubts(value, group.Parent!).Count > 0) });
        return input;
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
