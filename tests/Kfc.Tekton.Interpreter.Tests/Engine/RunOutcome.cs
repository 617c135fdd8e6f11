using System.Collections.Immutable;

namespace Kfc.Tekton.Interpreter.Tests;

public enum TaskState
{
    Pending,
    Succeeded,
    Failed,
    Skipped,
}

/// <summary>How a pipeline task ended.</summary>
public sealed record TaskOutcome(string Name, TaskState State, string Reason)
{
    public ImmutableDictionary<string, ParamValue> Results { get; init; } = ImmutableDictionary<string, ParamValue>.Empty;

    /// <summary>Every attempt's steps, in order.</summary>
    public ImmutableArray<ImmutableArray<StepRun>> Attempts { get; init; } = [];

    /// <summary>The combinations of a task that fans out, in their own order; empty for other tasks.</summary>
    public ImmutableArray<TaskOutcome> Combinations { get; init; } = [];

    /// <summary>What the last attempt's steps printed.</summary>
    public string Output => Printed(s => s.Output, o => o.Output);

    public string Error => Printed(s => s.Error, o => o.Error);

    private string Printed(Func<StepRun, string> ofStep, Func<TaskOutcome, string> ofCombination) =>
        Combinations.Length > 0 ? string.Concat(Combinations.Select(ofCombination))
        : Attempts is [.., var last] ? string.Concat(last.Select(ofStep))
        : "";
}

/// <summary>How a run ended.</summary>
public sealed record RunOutcome(
    string Reason,
    ImmutableDictionary<string, TaskOutcome> Tasks,
    ImmutableDictionary<string, ParamValue> Results,
    ImmutableArray<ImmutableArray<string>> Waves)
{
    public TaskOutcome this[string task] => Tasks[task];

    /// <summary>Names of the tasks that ran, in the order in which they were started.</summary>
    public IEnumerable<string> Started => Waves.SelectMany(w => w);
}

/// <summary>Reasons for skipping, in Tekton's words.</summary>
public static class SkipReason
{
    public const string When = "When Expressions evaluated to false";
    public const string Parents = "Parent Tasks were skipped";
    public const string Results = "Results were missing";
    public const string Stopping = "PipelineRun was stopping";
    public const string EmptyMatrix = "Matrix Parameters have an empty array";
}
