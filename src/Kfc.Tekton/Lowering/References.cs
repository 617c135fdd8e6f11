using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>Spells the operands of expressions as Tekton's references, for parameters and guards of tasks.</summary>
internal sealed class References(GraphIndex index)
{
    /// <summary>The reference to a value that is known when the pipeline runs.</summary>
    public string Of(Expression operand) => operand switch
    {
        ParameterExpression parameter => Ref.Param(parameter.Name),
        OutputExpression output => Ref.Result(index.Task(output.Task).Name, output.Port),
        MergeExpression merge => Ref.Result(MergeTask(merge.Branch), merge.Name),
        RunContextExpression context => Ref.Context(context.Field),
        RunStatusExpression => Ref.Status,
        _ => throw new InvalidOperationException($"{operand.GetType().Name} is no operand."),
    };

    /// <summary>The task that makes an operand; null when none does.</summary>
    public string? Producer(Expression operand) => operand switch
    {
        OutputExpression output => index.Task(output.Task).Name,
        MergeExpression merge => MergeTask(merge.Branch),
        _ => null,
    };

    /// <summary>The task that makes the values of a branch known outside it.</summary>
    public static string MergeTask(string branch) => Names.Fit($"kfc-merge-{branch}", GraphIndex.MaxTaskName);

    /// <summary>The result, and the evaluating task if there is one, that says which arm of a branch is taken.</summary>
    public static string Selector(string branch) => Names.Fit($"kfc-if-{branch}", GraphIndex.MaxTaskName);
}
