using Kfc.Ir;

namespace Kfc.Kubernetes;

/// <summary>The volumes that are made for a run, each once, in the order of the tasks that name them first.</summary>
internal sealed class RunClaims : GraphVisitor
{
    private readonly OrderedDictionary<string, ClaimTemplate> _found = new(StringComparer.Ordinal);

    private RunClaims()
    {
    }

    public static IEnumerable<(string Name, ClaimTemplate Claim)> Of(PipelineGraph graph)
    {
        var visitor = new RunClaims();
        visitor.VisitGraph(graph);
        return visitor._found.Select(f => (f.Key, f.Value));
    }

    public override void VisitTaskSettings(TaskSettings settings)
    {
        foreach (var volume in settings.Volumes)
        {
            if (volume is { Kind: VolumeKind.NewClaim, NewClaim: { } claim })
                _found.TryAdd(volume.Name, new(claim.AccessMode, claim.StorageClass, claim.Size));
        }
    }
}
