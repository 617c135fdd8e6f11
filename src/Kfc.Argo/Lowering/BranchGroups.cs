using System.Globalization;
using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>
/// A branch is a graph with one call per arm, each under the condition that it holds and none before it does. What waits for the
/// branch waits for this graph, which succeeds whichever arm was taken, or none.
/// </summary>
internal sealed class BranchGroups(Emission emission, Regions regions)
{
    public void Add(BranchNode branch, Group outer)
    {
        var site = outer.Call(outer.Local(branch.Id));
        emission.Values.Place(branch.Id, site);
        var group = new Group(site.Name, outer, site);
        site.Template = group.Finish;
        var conditions = new Reader(emission.Values, group, null);
        var before = new List<string>();
        var arms = new List<Arm>();
        for (var i = 0; i < branch.Cases.Length; i++)
        {
            var condition = conditions.Condition(branch.Cases[i].Condition);
            arms.Add(AddArm(branch, i, branch.Cases[i].Body, [.. before, condition], group));
            before.Add($"!({condition})");
        }

        if (branch.Else is not null)
            arms.Add(AddArm(branch, branch.Cases.Length, branch.Else, before, group));
        emission.Guard(site, conditions.Needs.Count == 0 ? conditions : Outside(branch, outer, site));
        foreach (var merge in branch.Merges)
            AddMerges(branch, merge, arms, group, site);
    }

    /// <summary>The conditions read where the branch is called: that a list lacks something must be known there.</summary>
    private Reader Outside(BranchNode branch, Group outer, Site site)
    {
        var reader = new Reader(emission.Values, outer, site);
        foreach (var arm in branch.Cases)
            reader.Condition(arm.Condition);
        return reader;
    }

    /// <summary>A choice among large outputs is one among files, and one among texts where somebody reads it as such.</summary>
    private void AddMerges(BranchNode branch, Merge merge, List<Arm> arms, Group group, Site site)
    {
        var value = new Value(ValueKind.Merged, branch.Id, merge.Name);
        var isLarge = merge.Values.All(emission.IsLarge) && emission.Reported.NameOf(value) is null;
        if (!isLarge || emission.Large.IsReadAsValue(value))
            AddMerge(branch, merge, arms, group, site, value);
        if (isLarge)
            AddMerge(branch, merge with { Type = LargeOutputs.File }, arms, group, site, value with { Kind = ValueKind.File });
    }

    private Arm AddArm(BranchNode branch, int index, Region body, IEnumerable<string> conditions, Group group)
    {
        if (body.Nodes.IsEmpty && branch.Merges.IsEmpty)
            return new(null, null);
        var name = index < branch.Cases.Length ? string.Create(CultureInfo.InvariantCulture, $"case-{index + 1}") : "else";
        var site = group.Call(name);
        site.Conditions.AddRange(conditions);
        if (body.Nodes.IsEmpty)
        {
            site.Template = TemplateTable.Nothing;
            return new(site, null);
        }

        var arm = new Group($"{group.Name}-{name}", group, site);
        site.Template = arm.Finish;
        regions.AddBody(body, arm);
        return new(site, arm);
    }

    private void AddMerge(BranchNode branch, Merge merge, List<Arm> arms, Group group, Site site, Value value)
    {
        var output = value.Kind == ValueKind.File ? $"{merge.Name}-file" : merge.Name;
        var presence = new Value(ValueKind.Present, branch.Id, merge.Name);
        var made = arms.Select((arm, i) => Made(arm, merge, i, group)).ToList();
        var isArtifact = merge.Type is ArtifactType;
        var isDoubtful = made.Any(m => m.Doubts.Count > 0);
        var choice = Choice(arms, made.Select(m => m.Code));
        Group? picked = null;
        if (isArtifact && isDoubtful)
            picked = PickedArtifact.Add(value, [.. made.Select(m => m.Artifact!)], Choice(arms, made.Select((_, i) => $"'{PickedArtifact.Number(i)}'")), group, site);
        else if (isArtifact)
            group.Give(value, output, name => new Artifact(name) { FromExpression = choice });
        else
            group.Give(value, output, new ValueFrom { Expression = choice }, emission.Reported.NameOf(value));
        if (isDoubtful && group.Output(presence) is null)
        {
            emission.Reported.Refuse(value, branch.Source);
            group.Give(presence, $"{merge.Name}-present", new ValueFrom { Expression = Choice(arms, arms.Select((a, i) => Presence(a, made[i], presence, group))) });
            emission.Values.Add(presence, Home(presence, WireType.Bool, $"{merge.Name}-present", []));
        }

        emission.Values.Add(value, Home(value, merge.Type, output, isDoubtful ? [presence] : []));
        if (picked?.Site is { } pick)
        {
            var reader = new Reader(emission.Values, site.Group, pick);
            reader.Doubts.UnionWith(emission.Values.Doubts(value, site.Group));
            emission.Guard(pick, reader);
            emission.Values.Add(value, emission.Values.Home(value) with { Read = () => Ref.Output(pick, "artifacts", picked.Output(value)!) });
        }

        Home Home(Value of, WireType type, string name, IReadOnlyCollection<Value> doubts) =>
            new(site.Group, () => Ref.Output(site, Ref.KindOf(type), group.Output(of)!), type)
            {
                Name = g => $"{g.Local(branch.Id)}-{name}",
                Doubts = [.. site.Doubts, .. doubts],
                Shown = g => $"{g.Local(branch.Id)}.{name}",
            };
    }

    /// <summary>What an arm gives: read in the branch's own graph when it is made outside of the arm.</summary>
    private Choosable Made(Arm arm, Merge merge, int index, Group group)
    {
        var expression = merge.Values[index];
        var isInside = arm.Group is not null && expression is not LiteralExpression;
        var home = isInside ? arm.Group! : group;
        var reader = Reader.OfOutputs(emission.Values, home);
        var value = new Value(merge.Type is ArtifactType ? ValueKind.File : ValueKind.Merged, merge.Name, merge.Name);
        if (merge.Type is ArtifactType)
        {
            var artifact = expression.Type is ArtifactType ? reader.Artifact(expression) : reader.File(expression);
            if (!isInside)
                return Choosable.Of(artifact, reader.Doubts);
            var handed = home.Give(value, expression.Type is ArtifactType ? merge.Name : $"{merge.Name}-file", n => Values.Pass(n, artifact));
            return Choosable.Of(Ref.Output(arm.Site!, "artifacts", handed), reader.Doubts);
        }

        var piece = reader.Wire(expression);
        if (!isInside)
            return new(reader.OrEmpty(piece.Code), reader.Lacks());
        var from = expression is OutputExpression or MergeExpression or RepeatedExpression
            ? Values.Made(emission.Values.Resolve(Value.Of(expression), home, null))
            : new ValueFrom { Expression = reader.OrEmpty(piece.Code) };
        var name = home.Give(value, merge.Name, from);
        return new($"tasks[{ExprText.Quote(arm.Site!.Name)}].outputs.parameters[{ExprText.Quote(name)}]", reader.Lacks());
    }

    /// <summary>Whether an arm has made its value, in the branch's own graph.</summary>
    private string Presence(Arm arm, Choosable made, Value presence, Group group)
    {
        if (made.Doubts.Count == 0)
            return "'true'";
        var home = arm.Group ?? group;
        var code = $"({string.Join(" && ", made.Doubts.Select(d => $"{emission.Values.Resolve(d, home, null).OrEmpty} == 'true'"))} ? 'true' : 'false')";
        if (arm.Group is null)
            return code;
        var name = arm.Group.Give(presence, $"{presence.Name}-present", new ValueFrom { Expression = code });
        return $"tasks[{ExprText.Quote(arm.Site!.Name)}].outputs.parameters[{ExprText.Quote(name)}]";
    }

    private static string Choice(List<Arm> arms, IEnumerable<string> codes) => string.Join(" : ", codes.Select((code, i) =>
        i == arms.Count - 1 ? code : $"tasks[{ExprText.Quote(arms[i].Site!.Name)}].status == 'Succeeded' ? {code}"));

    /// <summary>An arm's call, and the graph that it calls; null when there is nothing in it.</summary>
    private sealed record Arm(Site? Site, Group? Group);

    private sealed record Choosable(string Code, IReadOnlyCollection<Value> Doubts, Ref? Artifact = null)
    {
        public static Choosable Of(Ref artifact, IReadOnlyCollection<Value> doubts) => new(artifact.Code, doubts, artifact);
    }
}
