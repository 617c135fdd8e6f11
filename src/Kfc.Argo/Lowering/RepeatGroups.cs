using System.Globalization;
using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>A repetition is a graph that calls itself at its end, as long as there are iterations left and the condition does not hold.</summary>
internal sealed class RepeatGroups(Emission emission, Regions regions)
{
    /// <summary>Argo allows 100 calls inside each other; bodies need some of them.</summary>
    private const int MaxDepth = 80;

    private const string Turn = "turn";

    public void Add(RepeatNode repeat, Group outer)
    {
        var site = outer.Call(outer.Local(repeat.Id));
        emission.Values.Place(repeat.Id, site);
        var group = new Group(site.Name, outer, site);
        site.Template = group.Finish;
        CheckDepth(repeat, group);
        var index = new Value(ValueKind.Index, repeat.Id);
        var turn = group.Take(index, Turn, WireType.Int);
        site.Parameters.Add(new(turn.Name) { Value = "0" });
        emission.Values.Add(index, new(group, () => turn, WireType.Int)
        {
            Name = g => $"{g.Local(repeat.Id)}-{Turn}",
            Shown = g => $"{g.Local(repeat.Id)}.{Turn}",
        });
        regions.AddBody(repeat.Body, group);
        var last = group.Sites.Except(group.Sites.SelectMany(s => s.Awaited)).ToList();
        var again = group.Call("again");
        again.Template = _ => TemplateTable.Itself;
        group.Again = again;
        foreach (var call in last)
            again.After(call, Wait.Success);
        var reader = new Reader(emission.Values, group, again);
        var until = reader.Condition(repeat.Until);
        again.Conditions.Add($"!({until}) && asInt({turn.Code}) < {(repeat.Max - 1).ToString(CultureInfo.InvariantCulture)}");
        again.Parameters.Add(new(turn.Name) { Value = ExprText.Tag($"string(asInt({turn.Code}) + 1)") });
        emission.Guard(again, reader);
        foreach (var output in repeat.Outputs)
            AddOutput(repeat, output, site, group, again, reader.Lacks());
    }

    private void AddOutput(RepeatNode repeat, Collected output, Site site, Group group, Site again, HashSet<Value> doubts)
    {
        var value = new Value(ValueKind.Repeated, repeat.Id, output.Name);
        var reader = Reader.OfOutputs(emission.Values, group);
        var isArtifact = output.Value.Type is ArtifactType;
        var own = isArtifact ? reader.Artifact(output.Value).Code : reader.Wire(output.Value).Code;
        own = reader.OrEmpty(own);
        var lacks = reader.Lacks();
        var from = $"tasks['{again.Name}'].status == 'Succeeded' ? tasks['{again.Name}'].outputs.{Ref.KindOf(output.Value.Type)}[{ExprText.Quote(output.Name)}] : {own}";
        if (isArtifact && doubts.Count + lacks.Count > 0)
            emission.ReportOnce(ArgoDiagnostics.ArtifactMayBeMissing.At(repeat.Source, repeat.Id));
        if (isArtifact)
            group.Give(value, output.Name, name => new Artifact(name) { FromExpression = from });
        else
            group.Give(value, output.Name, new ValueFrom { Expression = from }, emission.Reported.NameOf(value));
        if (doubts.Count + lacks.Count > 0)
            emission.Reported.Refuse(value, repeat.Source);
        emission.Values.Add(value, new(site.Group, () => Ref.Output(site, Ref.KindOf(output.Value.Type), group.Output(value)!), output.Value.Type)
        {
            Name = g => $"{g.Local(repeat.Id)}-{output.Name}",
            Doubts = AddPresence(repeat, value, site, group, again, [.. doubts, .. lacks]),
            Shown = g => $"{g.Local(repeat.Id)}.{output.Name}",
        });
    }

    /// <summary>When the condition or the value reads something that is missing, the value is missing.</summary>
    private IReadOnlyCollection<Value> AddPresence(RepeatNode repeat, Value value, Site site, Group group, Site again, HashSet<Value> doubts)
    {
        if (doubts.Count == 0)
            return [];
        var presence = value with { Kind = ValueKind.Present };
        // Names of the author's have no underscores.
        var wanted = $"{value.Name}_present";
        var own = string.Join(" && ", doubts.Select(d => $"{emission.Values.Resolve(d, group, null).OrEmpty} == 'true'"));
        var output = group.Give(presence, wanted, new ValueFrom
        {
            Expression = $"tasks['{again.Name}'].status == 'Succeeded' ? tasks['{again.Name}'].outputs.parameters[{ExprText.Quote(wanted)}] : ({own} ? 'true' : 'false')",
        });
        emission.Values.Add(presence, new(site.Group, () => Ref.Output(site, "parameters", output), WireType.Bool)
        {
            Name = g => $"{g.Local(repeat.Id)}-{wanted}",
            Shown = g => g.Local(repeat.Id),
        });
        return [presence];
    }

    private void CheckDepth(RepeatNode repeat, Group group)
    {
        var depth = 0;
        for (var at = group.Parent; at is not null; at = at.Parent)
            depth++;
        if (repeat.Max > MaxDepth - depth)
            emission.Report(ArgoDiagnostics.RepeatsTooOften.At(repeat.Source, repeat.Id, repeat.Max, depth, MaxDepth - depth));
    }
}
