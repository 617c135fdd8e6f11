using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>What a task publishes beyond its outputs.</summary>
internal sealed class Publication
{
    /// <summary>Selectors of branches that look at outputs of this task alone.</summary>
    public List<Selection> Selections { get; } = [];

    /// <summary>Values of an arm of a branch that leave it.</summary>
    public List<MergeWrite> Writes { get; } = [];

    /// <summary>Outputs that reach another task's arguments or environment.</summary>
    public HashSet<string> Carried { get; } = new(StringComparer.Ordinal);

    /// <summary>Outputs that loops run over: their items are published one by one.</summary>
    public HashSet<(string Port, bool WithEnd)> Listed { get; } = [];

    /// <summary>Outputs that nothing but loops read, so that they need no result of their own.</summary>
    public HashSet<string> OnlyListed { get; } = new(StringComparer.Ordinal);

    /// <summary>Lists worked out from what this task makes, for loops of exit handlers: no task there could take them apart.</summary>
    public List<ListedItems> Items { get; } = [];

    public bool IsEmpty => Selections.Count == 0 && Writes.Count == 0 && Items.Count == 0;

    /// <summary>What the task's script reads to publish all that.</summary>
    public IEnumerable<Expression> Read => [.. Selections.SelectMany(s => s.Conditions), .. Writes.Select(w => w.Value), .. Items.Select(i => i.List)];
}

/// <summary>A result with the items of a list, one by one.</summary>
internal sealed record ListedItems(string Result, Expression List);

/// <summary>A result that says which arm of a branch is taken: its index, or <c>else</c>.</summary>
internal sealed record Selection(string Result, ImmutableArray<Expression> Conditions);

/// <summary>A value that is written below the run's workspace for the task that merges a branch.</summary>
internal sealed record MergeWrite(string Path, Expression Value);
