using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>What makes a value that exists only when the pipeline runs.</summary>
internal enum ValueKind
{
    /// <summary>A task's output.</summary>
    Output,

    /// <summary>The file of a task's output that is declared large.</summary>
    File,

    /// <summary>What left a branch.</summary>
    Merged,

    /// <summary>What left a loop: a list of lists with one wire text each, or none where an iteration made nothing.</summary>
    Collected,

    /// <summary>The item of an iteration.</summary>
    Item,

    /// <summary>The position of an iteration.</summary>
    Index,

    /// <summary>A parameter of a nested pipeline.</summary>
    Parameter,

    /// <summary>How the scope of an exit handler ended, in the engine's words.</summary>
    Status,

    /// <summary>What the last iteration of a repetition made.</summary>
    Repeated,

    /// <summary>Which tasks failed, as the engine tells an exit handler.</summary>
    Failures,

    /// <summary>Whether the value of the same node and name has reached the run's outputs: <c>true</c> or <c>false</c>.</summary>
    Reported,

    /// <summary>Whether the value of the same node and name was made: <c>true</c> or <c>false</c>.</summary>
    Present,
}

/// <summary>A value that exists only when the pipeline runs, apart from where it is read.</summary>
/// <param name="Kind">What makes it.</param>
/// <param name="Node">Id of the node that makes it.</param>
/// <param name="Name">Which of the node's values.</param>
internal readonly record struct Value(ValueKind Kind, string Node, string Name = "")
{
    public static Value Of(Expression leaf) => leaf switch
    {
        OutputExpression output => new(ValueKind.Output, output.Task, output.Port),
        MergeExpression merge => new(ValueKind.Merged, merge.Branch, merge.Name),
        CollectExpression collect => new(ValueKind.Collected, collect.Loop, collect.Name),
        RepeatedExpression repeated => new(ValueKind.Repeated, repeated.Repeat, repeated.Name),
        LoopItemExpression item => new(item.IsIndex ? ValueKind.Index : ValueKind.Item, item.Loop),
        ParameterExpression { Scope: not null } parameter => new(ValueKind.Parameter, parameter.Scope, parameter.Name),
        _ => throw new ArgumentException($"{leaf.GetType().Name} is not made by a node.", nameof(leaf)),
    };
}
