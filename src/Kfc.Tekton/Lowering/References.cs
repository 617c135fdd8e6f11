using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>Spells the operands of expressions as Tekton's references, for parameters and guards of tasks.</summary>
internal sealed class References(GraphIndex index)
{
    private readonly Dictionary<(string Branch, string Name), bool> _encoded = [];

    /// <summary>The reference to a value that is known when the pipeline runs.</summary>
    public string Of(Expression operand) => operand switch
    {
        ParameterExpression parameter => Ref.Param(parameter.Name),
        OutputExpression output => Ref.Result(index.Task(output.Task).Name, output.Port),
        MergeExpression merge => Ref.Result(MergeTask(merge.Branch), merge.Name),
        CollectExpression collect => Ref.Whole(Ref.Result(index.Loop(collect.Loop).Name, index.Loop(collect.Loop).ResultOf(collect.Name))),
        RunContextExpression context => Ref.Context(context.Field),
        RunStatusExpression => Ref.Status,
        FailureDetailsExpression => Ref.Failures,
        _ => throw new InvalidOperationException($"{operand.GetType().Name} is no operand."),
    };

    /// <summary>
    /// Whether a merged value can be a text of the source that Tekton or the kubelet would rewrite. It then travels encoded as well,
    /// and is decoded by a script.
    /// </summary>
    public bool IsEncoded(MergeExpression merge)
    {
        var key = (merge.Branch, merge.Name);
        if (_encoded.TryGetValue(key, out var known))
            return known;
        var values = index.Branch(merge.Branch).Node.Merges.First(m => m.Name == merge.Name).Values;
        return _encoded[key] = values.Any(IsHazard);
    }

    /// <summary>The reference to the encoded form.</summary>
    public static string Encoded(MergeExpression merge) => Ref.Result(MergeTask(merge.Branch), EncodedResult(merge.Name));

    /// <summary>The result that carries the encoded form.</summary>
    public static string EncodedResult(string merge) => $"kfc-b64-{merge}";

    /// <summary>Whether a value travels as a file below the run's workspace, so that its result is a path.</summary>
    public bool IsLarge(Expression operand) =>
        operand is OutputExpression output && !Operands.IsArtifact(output.Type) && index.Task(output.Task).Component.Outputs.Any(o => o.Large && o.Name == output.Port);

    /// <summary>Whether values read files of the run's workspace: artifacts or large values.</summary>
    public bool UsesWorkspace(IEnumerable<Expression> values) => values.SelectMany(Operands.Of).Any(o => Operands.IsArtifact(o.Type) || IsLarge(o));

    /// <summary>The task that makes an operand; null when none does.</summary>
    public string? Producer(Expression operand) => operand switch
    {
        OutputExpression output => index.Task(output.Task).Name,
        MergeExpression merge => MergeTask(merge.Branch),
        CollectExpression collect => index.Loop(collect.Loop).Name,
        _ => null,
    };

    /// <summary>Whether a collected value is a list of lists, one for each item of an outer loop.</summary>
    public bool IsGrouped(CollectExpression collect) => index.Loop(collect.Loop).Inner is not null;

    /// <summary>Whether a value is a single result as it is; what a loop made must be put together by who reads it.</summary>
    public static bool IsResult(Expression value) => value is OutputExpression or MergeExpression;

    /// <summary>The task that makes the values of a branch known outside it.</summary>
    public static string MergeTask(string branch) => Names.Fit($"kfc-merge-{branch}", GraphIndex.MaxTaskName);

    /// <summary>The result, and the evaluating task if there is one, that says which arm of a branch is taken.</summary>
    public static string Selector(string branch) => Names.Fit($"kfc-if-{branch}", GraphIndex.MaxTaskName);

    private bool IsHazard(Expression value) => value switch
    {
        LiteralExpression literal => Escape.IsRewritten(literal.Text),
        ConcatExpression concat => Escape.IsRewritten(string.Concat(concat.Parts.OfType<LiteralExpression>().Select(l => l.Text))) || concat.Parts.Any(IsHazard),
        ListExpression list => list.Elements.Any(IsHazard),
        ElementExpression element => IsHazard(element.List),
        MergeExpression merge => IsEncoded(merge),
        OutputExpression => IsLarge(value),
        _ => false,
    };
}
