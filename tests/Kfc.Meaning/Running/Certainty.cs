using System.Collections.Immutable;

namespace Kfc.Meaning;

/// <summary>Tells which containers must run in a run that is cut short by a failure.</summary>
internal static class Certainty
{
    public static MeaningOutcome Of(IReadOnlyList<ExpectedCall> calls)
    {
        var failures = calls.Where(call => call is { FailsRun: true, ExitDepth: 0 }).ToList();
        if (failures.Count == 0)
            return new() { Calls = [.. calls.Select(call => call with { IsCertain = true })] };

        // With one failure all that it needs has run; with several, one may have come before the other was started.
        var certain = new HashSet<string>(StringComparer.Ordinal);
        if (failures is [var only])
            AddNeeds(only.Identity, calls.ToDictionary(call => call.Identity, StringComparer.Ordinal), certain);
        return new() { Calls = [.. calls.Select(call => call with { IsCertain = IsCertain(call, certain) })] };
    }

    private static bool IsCertain(ExpectedCall call, HashSet<string> certain)
    {
        if (!certain.Contains(call.Identity) && !((call.RunsAfterFailure || call.ExitDepth > 0) && certain.IsSupersetOf(call.Needs)))
            return false;
        certain.Add(call.Identity);
        return true;
    }

    private static void AddNeeds(string identity, Dictionary<string, ExpectedCall> calls, HashSet<string> certain)
    {
        if (!certain.Add(identity))
            return;
        foreach (var needed in calls[identity].Needs)
            AddNeeds(needed, calls, certain);
    }
}
