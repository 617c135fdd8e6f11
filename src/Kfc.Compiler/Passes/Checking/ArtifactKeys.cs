using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>The keys that artifacts are stored under, to find two that are the same.</summary>
internal sealed class ArtifactKeys
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Adds a key; what stores under the same one, or null.</summary>
    public string? Add(TaskNode task, Argument key, IReadOnlyList<Node> loops)
    {
        var parts = Parts(key.Value).ToList();
        if (loops.FirstOrDefault(loop => !parts.Exists(part => TellsApart(part, loop.Id))) is { } same)
            return $"the other iterations of '{same.Id}'";
        var text = string.Concat(parts.Select(part => part is LiteralExpression literal ? literal.Text : $"\0{part}\0"));
        var name = $"the output '{key.Name}' of task '{task.Id}'";
        return _known.TryAdd(text, name) ? null : _known[text];
    }

    private static IEnumerable<Expression> Parts(Expression expression) => expression switch
    {
        ConcatExpression concat => concat.Parts.SelectMany(Parts),
        FieldExpression field => [.. Parts(field.Record), field],
        _ => [expression],
    };

    /// <summary>Outputs of tasks may differ from iteration to iteration; whether they do is the author's to know.</summary>
    private static bool TellsApart(Expression part, string loop) =>
        part is OutputExpression or MergeExpression or RepeatedExpression or ElementExpression || (part is LoopItemExpression item && item.Loop == loop);
}
