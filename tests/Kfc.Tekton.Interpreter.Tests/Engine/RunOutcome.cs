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

    /// <summary>What the last attempt's steps printed.</summary>
    public string Output => Attempts is [.., var last] ? string.Concat(last.Select(s => s.Output)) : "";

    public string Error => Attempts is [.., var last] ? string.Concat(last.Select(s => s.Error)) : "";
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
}
