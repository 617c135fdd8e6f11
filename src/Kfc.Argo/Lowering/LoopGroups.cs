using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>
/// A loop is a graph with one call that is repeated, so that an empty list is no skipped task for those who wait, the outputs have
/// a default, and the bound on parallelism counts iterations. Iterations that can run do so when one has failed.
/// </summary>
internal sealed class LoopGroups(Emission emission, Regions regions)
{
    public void Add(LoopNode loop, Group outer)
    {
        var site = outer.Call(outer.Local(loop.Id));
        emission.Values.Place(loop.Id, site);
        var group = new Group(site.Name, outer, site) { Parallelism = loop.Parallelism, RunsOn = true };
        site.Template = group.Finish;
        var each = group.Call("each");
        var body = new Group($"{site.Name}-body", group, each);
        each.Template = body.Finish;
        var items = new LoopItems(emission, loop, group, each, body);
        items.Declare();
        var reader = new Reader(emission.Values, outer, site);
        items.Fill(reader);
        regions.AddBody(loop.Body, body);
        foreach (var collected in loop.Collected)
            AddCollected(loop, collected, site, group, each, body);
        emission.Guard(site, reader);
    }

    private void AddCollected(LoopNode loop, Collected collected, Site site, Group group, Site each, Group body)
    {
        var value = new Value(ValueKind.Collected, loop.Id, collected.Name);
        var reader = Reader.OfOutputs(emission.Values, body);
        var isArtifact = FreeText.IsArtifact(collected.Value.Type);
        if (isArtifact && emission.Keys.Of(collected.Value) is null)
            return;
        var code = isArtifact
            ? Storage.KeyOf(emission.Keys.Of(collected.Value)!, reader).Code
            : reader.Wire(collected.Value).Code;
        if (isArtifact)
            reader.Doubts.UnionWith(emission.Values.Doubts(Value.Of(collected.Value), body));
        var present = reader.Doubts.Select(d => $"{emission.Values.Resolve(d, body, null).OrEmpty} == 'true'").Concat(reader.Needs).ToList();
        var boxed = present.Count == 0 ? $"toJson([{code}])" : $"{string.Join(" && ", present)} ? toJson([{code}]) : '[]'";
        var output = body.Give(value, collected.Name, new ValueFrom { Expression = boxed });
        group.Give(value, collected.Name, new ValueFrom
        {
            Parameter = ExprText.Simple($"tasks.{each.Name}.outputs.parameters.{output}"),
            Default = "[]",
        }, emission.Reported.NameOf(value));
        emission.Values.Add(value, new(site.Group, () => Ref.Output(site, "parameters", group.Output(value)!), new ListType(collected.Value.Type))
        {
            Name = g => $"{g.Local(loop.Id)}-{collected.Name}",
            Doubts = site.Doubts,
            Shown = g => $"{g.Local(loop.Id)}.{collected.Name}",
        });
        if (present.Count > 0)
            AddHoles(loop, collected, value, site, group);
    }

    /// <summary>Whether no iteration has left a hole.</summary>
    private void AddHoles(LoopNode loop, Collected collected, Value value, Site site, Group group)
    {
        emission.Values.Add(value with { Kind = ValueKind.Present }, new(site.Group, Read, WireType.Bool)
        {
            Name = g => $"{g.Local(loop.Id)}-{collected.Name}-present",
            Shown = g => g.Local(loop.Id),
        });

        Ref Read()
        {
            var list = Ref.Output(site, "parameters", group.Output(value)!);
            var boxed = list.MayBeMissing ? $"({list.Code} ?? '[]')" : list.Code;
            return new($"(all(fromJSON({boxed}), {{len(#) == 1}}) ? 'true' : 'false')", null) { Producer = site };
        }
    }
}
