using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Refuses artifacts that would have to leave a graph although no call of it makes them.</summary>
internal sealed class ArtifactLegality(Emission emission, List<Diagnostic> diagnostics) : GraphVisitor
{
    public static void Check(Emission emission, List<Diagnostic> diagnostics)
    {
        _ = emission.Keys;
        new ArtifactLegality(emission, diagnostics).VisitGraph(emission.Graph);
    }

    public override void VisitBranch(BranchNode branch)
    {
        foreach (var merge in branch.Merges.Where(m => FreeText.IsArtifact(m.Type)))
        {
            if (!merge.Values.All(v => ArtifactHandover.IsMade(v, emission.Graph, emission.Nodes)))
                Refuse(branch.Source, $"The value '{merge.Name}' of '{branch.Id}'");
        }

        base.VisitBranch(branch);
    }

    public override void VisitRepeat(RepeatNode repeat)
    {
        foreach (var output in repeat.Outputs.Where(o => FreeText.IsArtifact(o.Value.Type)))
        {
            if (!ArtifactHandover.IsMade(output.Value, emission.Graph, emission.Nodes))
                Refuse(repeat.Source, $"The value '{output.Name}' of '{repeat.Id}'");
        }

        base.VisitRepeat(repeat);
    }

    public override void VisitLoop(LoopNode loop)
    {
        if (FreeText.IsArtifact(loop.Items.Type) && loop.Items is not CollectExpression)
            Refuse(loop.Source, $"The list that '{loop.Id}' runs over");
        foreach (var imported in loop.Collected.Where(c => c.Value is OutputExpression && !ArtifactHandover.IsMade(c.Value, emission.Graph, emission.Nodes)))
            Refuse(loop.Source, $"The value '{imported.Name}' of '{loop.Id}'");
        base.VisitLoop(loop);
    }

    public override void VisitOutput(PipelineOutput output)
    {
        if (FreeText.IsArtifact(output.Value.Type) && !ArtifactHandover.IsMade(output.Value, emission.Graph, emission.Nodes))
            Refuse(emission.Graph.Source, $"The output '{output.Name}' of the pipeline");
        base.VisitOutput(output);
    }

    private void Refuse(SourcePosition source, string what) => diagnostics.Add(ArgoDiagnostics.ArtifactNotNameable.At(source, what));
}
