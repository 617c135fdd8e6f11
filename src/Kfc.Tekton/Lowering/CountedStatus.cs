using System.Collections.Immutable;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// The status of the run as exit handlers see it. <c>$(tasks.status)</c> counts failures that are let pass, so that with such tasks
/// handlers look at the others one by one. Done last, when all tasks are known.
/// </summary>
internal static class CountedStatus
{
    private static readonly ImmutableArray<string> NotFailed = ["Succeeded", "None"];

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
        ImmutableArray<string> counted = [.. tasks.Where(t => !t.ContinueOnError).Select(t => Ref.TaskStatus(t.Name))];
        var text = string.Join(' ', counted.Prepend($"{Ref.Status}:"));
        return [.. final.Select(t => t with
        {
            When = [.. t.When.SelectMany(w => w.Input == Ref.Status ? Guards(w, counted) : [w])],
            Params = [.. t.Params.Select(p => p.Value == Ref.Status ? p with { Value = text } : p)],
        })];
    }

    /// <summary>
    /// Success is that no task failed, a guard for each. Failure is that any did, one guard whose values are the statuses, as
    /// guards cannot be joined by or.
    /// </summary>
    private static IEnumerable<When> Guards(When guard, ImmutableArray<string> counted) =>
        (guard.Values.Contains("Succeeded", StringComparer.Ordinal), guard.Values.Contains("Failed", StringComparer.Ordinal)) switch
        {
            (true, true) => [],
            (true, false) => counted.Select(c => new When(c, NotFailed)),
            _ => [new When("Failed", counted.IsEmpty ? ["None"] : counted)],
        };
}
