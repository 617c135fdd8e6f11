using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>
/// Argo does not collect artifacts over the iterations of a loop. Those that are collected lie under keys of our own, one per
/// position and turn of what the loop stands in, and travel as these keys.
/// </summary>
internal sealed class KeyPlan
{
    private readonly Dictionary<(string Task, string Port), ArtifactKey> _keys = [];
    private readonly NodeIndex _nodes;

    public KeyPlan(PipelineGraph graph, NodeIndex nodes, List<Diagnostic> diagnostics)
    {
        _nodes = nodes;
        new Finder(this, diagnostics).VisitGraph(graph);
    }

    /// <summary>The key of a task's output; null when nobody collects it.</summary>
    public ArtifactKey? Of(string task, string port) => _keys.GetValueOrDefault((task, port));

    /// <summary>The key that a collected artifact lies under.</summary>
    public ArtifactKey? Of(Expression value) => value switch
    {
        OutputExpression output => Of(output.Task, output.Port),
        MergeExpression merge => Merged(merge).Select(Of).FirstOrDefault(),
        _ => null,
    };

    /// <summary>Only what an iteration makes can lie under a key of its own.</summary>
    private bool Assign(Expression value, ArtifactKey key, HashSet<string> body) => value switch
    {
        OutputExpression output => body.Contains(output.Task) && Assign(output, key),
        MergeExpression merge => Merged(merge).All(v => Assign(v, key, body)),
        _ => false,
    };

    private bool Assign(OutputExpression output, ArtifactKey key) =>
        _keys.TryAdd((output.Task, output.Port), key) || _keys[(output.Task, output.Port)].Folder == key.Folder;

    private ImmutableArray<Expression> Merged(MergeExpression merge) => _nodes.Branch(merge.Branch).Merges.First(m => m.Name == merge.Name).Values;

    private sealed class Finder(KeyPlan plan, List<Diagnostic> diagnostics) : GraphVisitor
    {
        private readonly List<string> _loops = [];

        public override void VisitLoop(LoopNode loop)
        {
            _loops.Add(loop.Id);
            VisitRegion(loop.Body);
            var body = NodeIndex.Ids(loop.Body);
            foreach (var collected in loop.Collected.Where(c => FreeText.IsArtifact(c.Value.Type)))
            {
                var key = plan.Of(collected.Value) ?? new($"{loop.Id}/{collected.Name}", [.. _loops]);
                if (!plan.Assign(collected.Value, key, body))
                    diagnostics.Add(ArgoDiagnostics.ArtifactNotCollectable.At(loop.Source, collected.Name, loop.Id));
            }

            _loops.RemoveAt(_loops.Count - 1);
        }

        /// <summary>Every turn has keys of its own, so that nothing of one before is found in it.</summary>
        public override void VisitRepeat(RepeatNode repeat)
        {
            _loops.Add(repeat.Id);
            VisitRegion(repeat.Body);
            _loops.RemoveAt(_loops.Count - 1);
        }

        public override void VisitExpression(Expression expression)
        {
        }
    }
}

/// <summary>Where the artifacts of one collected value lie: a folder, and below it one position per loop or turn.</summary>
/// <param name="Folder">Folder below that of the run.</param>
/// <param name="Loops">Ids of the loops and repetitions, outermost first.</param>
internal sealed record ArtifactKey(string Folder, IReadOnlyList<string> Loops);
