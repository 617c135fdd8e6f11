using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>The tasks and branches of a body, those inside arms too.</summary>
internal static class BodyNodes
{
    public static List<Node> Of(Region body) => [.. body.Nodes.SelectMany(Of)];

    private static IEnumerable<Node> Of(Node node) => node is BranchNode branch
        ? branch.Cases.Select(c => c.Body).Append(branch.Else ?? Region.Empty).SelectMany(arm => arm.Nodes).SelectMany(Of).Prepend(branch)
        : [node];
}
