using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using Kfc.Tekton.Lowering.Stores;

namespace Kfc.Tekton.Lowering;

/// <summary>Brings a graph into the form that can be lowered: no nested pipelines, no repetitions, no importers, no loops over known lists.</summary>
internal static class Normalisation
{
    public static PipelineGraph Run(PipelineGraph graph, CompileOptions options, List<Diagnostic> diagnostics)
    {
        var expanded = ExpandRepeats.Run(graph);
        var normal = NormalForm.Run(expanded.Graph, (loop, parameter) => KeptLists.Keeps(loop, parameter, expanded.Graph));
        diagnostics.AddRange(expanded.Diagnostics.Concat(normal.Diagnostics));
        return new ExitPlaces(diagnostics).RewriteGraph(Importers.Run(normal.Graph, options, diagnostics));
    }

    /// <summary>Makes an arm with an exit handler a scope; refuses handlers where nothing can run at their place's end.</summary>
    private sealed class ExitPlaces(List<Diagnostic> diagnostics) : GraphRewriter
    {
        private string? _forbidding;

        public override Node RewriteBranch(BranchNode branch)
        {
            var rewritten = (BranchNode)base.RewriteBranch(branch);
            var arms = rewritten.Cases.Select(c => c.Body).Append(rewritten.Else ?? Region.Empty).ToList();
            return arms.Any(HasExit)
                ? rewritten with
                {
                    Cases = [.. rewritten.Cases.Select((c, i) => c with { Body = Scoped(branch, c.Body, i) })],
                    Else = rewritten.Else is null ? null : Scoped(branch, rewritten.Else, rewritten.Cases.Length),
                }
                : rewritten;
        }

        public override Node RewriteLoop(LoopNode loop) => Within(loop.Id, () => base.RewriteLoop(loop));

        public override Node RewriteExit(ExitNode exit)
        {
            if (_forbidding is not null)
                diagnostics.Add(TektonDiagnostics.NestedExit.At(exit.Source, exit.Id));
            return Within(exit.Id, () => base.RewriteExit(exit));
        }

        private Node Within(string place, Func<Node> rewrite)
        {
            var outer = _forbidding;
            _forbidding = place;
            var node = rewrite();
            _forbidding = outer;
            return node;
        }

        private static bool HasExit(Region region) => region.Nodes.Any(n => n is ExitNode);

        private static Region Scoped(BranchNode branch, Region arm, int index) => HasExit(arm)
            ? new([new ScopeNode { Id = $"{branch.Id}-arm-{WireText.Of(index)}", Source = branch.Source, Body = arm }])
            : arm;
    }
}
