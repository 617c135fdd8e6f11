using System.Collections.Immutable;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// The status of the run as exit handlers see it. <c>$(tasks.status)</c> counts failures that are let pass, so that with such tasks
/// handlers look at all tasks one by one. Done last, when these are known.
/// </summary>
/// <remarks>
/// A run that is stopped, or has no time left, cancels what runs and starts nothing more. A task without guards runs in every run that
/// succeeds, so that it says of such a run that it did not; one with guards may have been skipped.
/// </remarks>
internal static class CountedStatus
{
    /// <summary>What the input of a guard is that asks for any of three words at once; each value holds the other two as they are.</summary>
    private const string AnyFault = "Failed,None,TaskRunCancelled";

    public static ImmutableArray<PipelineTask> Of(ImmutableArray<PipelineTask> tasks, ImmutableArray<PipelineTask> final)
    {
        if (final.IsEmpty)
            return final;
        var failures = new Lazy<string>(() => string.Join(' ', tasks.Where(t => !t.Name.StartsWith("kfc-gate-", StringComparison.Ordinal)).Select(t => $"{t.Name}={Ref.TaskStatus(t.Name)}")));
        final = [.. final.Select(t => t.Params.Any(p => p.Value == Ref.Failures)
            ? t with { Params = [.. t.Params.Select(p => p.Value == Ref.Failures ? p with { Value = failures.Value } : p)] }
            : t)];
        if (!tasks.Any(t => t.ContinueOnError))
            return final;
        var text = string.Join(' ', tasks.SelectMany(Words).Prepend($"{Ref.Status}:"));
        ImmutableArray<string> faults = [.. tasks.SelectMany(Faults)];
        return [.. final.Select(t => t with
        {
            When = [.. t.When.SelectMany(w => w.Input == Ref.Status ? Guard(w, faults) : [w])],
            Params = [.. t.Params.Select(p => p.Value == Ref.Status ? p with { Value = text } : p)],
        })];
    }

    /// <summary>What is said of a task to the script that works out the status: each letter says which words are faults.</summary>
    private static IEnumerable<string> Words(PipelineTask task) => (task.ContinueOnError, task.When.IsEmpty) switch
    {
        (false, true) => [$"m={Ref.TaskStatus(task.Name)}"],
        (false, false) => [$"s={Ref.TaskStatus(task.Name)}"],
        (true, true) => [$"o={Ref.TaskStatus(task.Name)}", $"r={Ref.TaskReason(task.Name)}"],
        (true, false) => [$"r={Ref.TaskReason(task.Name)}"],
    };

    /// <summary>Texts of which one equals <see cref="AnyFault"/> when the task shows that the run did not succeed.</summary>
    private static IEnumerable<string> Faults(PipelineTask task)
    {
        yield return task.ContinueOnError ? $"Failed,None,{Ref.TaskReason(task.Name)}" : $"{Ref.TaskStatus(task.Name)},None,TaskRunCancelled";
        if (task.When.IsEmpty)
            yield return $"Failed,{Ref.TaskStatus(task.Name)},TaskRunCancelled";
    }

    /// <summary>Failure is that any task shows it: one guard whose values are what the tasks say, as guards cannot be joined by or.</summary>
    private static IEnumerable<When> Guard(When guard, ImmutableArray<string> faults) =>
        (guard.Values.Contains("Succeeded", StringComparer.Ordinal), guard.Values.Contains("Failed", StringComparer.Ordinal)) switch
        {
            (true, true) => [],
            (true, false) => [new When(AnyFault, faults) { IsNone = true }],
            _ => [new When(AnyFault, faults)],
        };
}
