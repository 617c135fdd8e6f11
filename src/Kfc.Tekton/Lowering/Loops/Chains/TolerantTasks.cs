using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// The tasks of a body that an ignored failure may leave without a value which somebody reads, and those that are skipped then. Each needs pods of
/// its own, so that an iteration can go on without it.
/// </summary>
internal static class TolerantTasks
{
    /// <summary>Their ids; null when something hangs on one of them that cannot be skipped alone: a branch, a loop, a collected text of several values.</summary>
    public static HashSet<string>? Of(LoopNode loop)
    {
        var collected = loop.Collected.Select(NodeReads.Of).ToList();
        var reads = loop.Body.Nodes.Select(n => (Node: n, Read: NodeReads.Of(n))).ToList();
        var read = reads.SelectMany(r => r.Read).Concat(collected.SelectMany(c => c)).ToHashSet(StringComparer.Ordinal);
        var tolerant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (node, values) in reads)
        {
            if (node is TaskNode task)
            {
                if (values.Overlaps(tolerant) || (task.Settings.ContinueOnFailure && read.Contains(task.Id)))
                    tolerant.Add(task.Id);
            }
            else if (values.Overlaps(tolerant))
            {
                return null;
            }
        }

        return collected.Exists(c => c.Count > 1 && c.Overlaps(tolerant)) ? null : tolerant;
    }
}
