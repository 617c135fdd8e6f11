using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>Reads and waits for the parts of loops that were taken apart instead of the loops.</summary>
internal sealed class CollectMoves : GraphRewriter
{
    private readonly Dictionary<(string Loop, string Name), string> _moved = [];
    private readonly Dictionary<string, string[]> _parts = new(StringComparer.Ordinal);

    /// <summary>Notes what became of a loop.</summary>
    public void Add(string loop, LoopChain chain)
    {
        _parts.Add(loop, [.. chain.Parts.Select(p => p.Id)]);
        foreach (var (name, part) in chain.Collected)
            _moved[(loop, name)] = part;
    }

    /// <summary>The part that has a value which a loop collected.</summary>
    public string PartOf(string loop, string name) => _moved.GetValueOrDefault((loop, name), loop);

    /// <summary>The parts of a loop, or the loop.</summary>
    public IReadOnlyList<string> PartsOf(string loop) => _parts.GetValueOrDefault(loop, [loop]);

    public override Node RewriteTask(TaskNode task)
    {
        var rewritten = (TaskNode)base.RewriteTask(task);
        return rewritten.After.Any(_parts.ContainsKey) ? rewritten with { After = [.. rewritten.After.SelectMany(PartsOf)] } : rewritten;
    }

    public override Expression RewriteCollect(CollectExpression collect) =>
        _moved.TryGetValue((collect.Loop, collect.Name), out var part) ? collect with { Loop = part } : collect;
}
