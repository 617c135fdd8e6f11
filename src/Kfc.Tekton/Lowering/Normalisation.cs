using Kfc.Compiler.Passes;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>Brings a graph into the form that can be lowered: no nested pipelines, no loops over known lists.</summary>
internal static class Normalisation
{
    public static PipelineGraph Run(PipelineGraph graph, List<Diagnostic> diagnostics)
    {
        RefuseNestedExits(graph.Root, isNested: false, diagnostics);
        var normal = NormalForm.Run(graph, KeptLists.Keeps);
        diagnostics.AddRange(normal.Diagnostics);
        return normal.Graph;
    }

    private static void RefuseNestedExits(Region region, bool isNested, List<Diagnostic> diagnostics)
    {
        foreach (var node in region.Nodes)
        {
            switch (node)
            {
                case ExitNode exit when isNested:
                    diagnostics.Add(TektonDiagnostics.NestedExit.At(exit.Source, exit.Id));
                    break;
                case ExitNode exit:
                    RefuseNestedExits(exit.Body, isNested: true, diagnostics);
                    break;
                case BranchNode branch:
                    foreach (var arm in branch.Cases)
                        RefuseNestedExits(arm.Body, isNested: true, diagnostics);
                    if (branch.Else is not null)
                        RefuseNestedExits(branch.Else, isNested: true, diagnostics);
                    break;
                case LoopNode loop:
                    RefuseNestedExits(loop.Body, isNested: true, diagnostics);
                    break;
                case RepeatNode repeat:
                    RefuseNestedExits(repeat.Body, isNested: true, diagnostics);
                    break;
                case SubPipelineNode nested:
                    RefuseNestedExits(nested.Body, isNested: true, diagnostics);
                    break;
            }
        }
    }
}
