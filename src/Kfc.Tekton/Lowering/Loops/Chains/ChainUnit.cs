using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>What goes into one part of a body as a whole.</summary>
/// <param name="Node">A node of the body, or of an arm of one of its branches.</param>
/// <param name="Branch">That branch; null for a node of the body.</param>
/// <param name="Arm">The arm.</param>
internal sealed record ChainUnit(Node Node, BranchNode? Branch = null, int Arm = 0)
{
    /// <summary>The body that some units make: what is left of a branch decides again in each part.</summary>
    public static Region Body(IReadOnlyList<ChainUnit> units)
    {
        var nodes = new List<Node>();
        for (var i = 0; i < units.Count;)
        {
            if (units[i].Branch is not { } branch)
            {
                nodes.Add(units[i++].Node);
                continue;
            }

            var own = units.Skip(i).TakeWhile(u => u.Branch?.Id == branch.Id).ToList();
            nodes.Add(branch with
            {
                Cases = [.. branch.Cases.Select((c, arm) => c with { Body = OfArm(own, arm) })],
                Else = branch.Else is null ? null : OfArm(own, branch.Cases.Length),
            });
            i += own.Count;
        }

        return new([.. nodes]);
    }

    /// <summary>The units of a body. A branch is one, unless it has too much in it and no value leaves it.</summary>
    public static IEnumerable<ChainUnit> Of(Region body, Func<Node, bool> fits)
    {
        foreach (var node in body.Nodes)
        {
            if (node is not BranchNode { Merges.IsEmpty: true } branch || fits(branch))
            {
                yield return new(node);
                continue;
            }

            for (var arm = 0; arm <= branch.Cases.Length; arm++)
            {
                foreach (var inner in (arm < branch.Cases.Length ? branch.Cases[arm].Body : branch.Else ?? Region.Empty).Nodes)
                    yield return new(inner, branch, arm);
            }
        }
    }

    private static Region OfArm(List<ChainUnit> units, int arm) => new([.. units.Where(u => u.Arm == arm).Select(u => u.Node)]);
}
