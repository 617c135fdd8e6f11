using Kfc.FakeContainers;

namespace Kfc.Meaning;

/// <summary>Compares what an engine did with what a pipeline means.</summary>
public static class Agreement
{
    /// <summary>The first difference, in words; null when there is none.</summary>
    /// <param name="meaning">What it means.</param>
    /// <param name="calls">What the engine started, in order.</param>
    /// <param name="failed">Whether the engine says that the run failed.</param>
    public static string? Difference(MeaningOutcome meaning, IReadOnlyList<ToldCall> calls, bool failed)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        ArgumentNullException.ThrowIfNull(calls);
        var expected = meaning.Calls.ToDictionary(call => call.Identity, StringComparer.Ordinal);
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < calls.Count; i++)
        {
            var call = calls[i];
            if (!expected.TryGetValue(call.Identity, out var own))
                return $"{call.Identity} ran, but should not";
            foreach (var (name, text) in own.Inputs)
            {
                if (!call.Inputs.TryGetValue(name, out var given))
                    return $"{call.Identity} was not given {name}";
                if (given != text && !text.Contains(Datum.Anything, StringComparison.Ordinal))
                    return $"{call.Identity} was given {name} = '{given}' instead of '{text}'";
            }

            if (call.Inputs.Count != own.Inputs.Count)
                return $"{call.Identity} was given {string.Join(", ", call.Inputs.Keys)} instead of {string.Join(", ", own.Inputs.Keys)}";
            firsts.TryAdd(call.Identity, i);
            if (own.Needs.FirstOrDefault(needed => !firsts.ContainsKey(needed)) is { } late)
                return $"{call.Identity} started before {late}";
        }

        if (meaning.Calls.FirstOrDefault(call => call.IsCertain && !firsts.ContainsKey(call.Identity)) is { } missing)
            return $"{missing.Identity} did not run, but should";
        if (meaning.IsCutShort && !meaning.Calls.Any(call => call.FailsRun && firsts.ContainsKey(call.Identity)))
            return "nothing that fails was started";
        return failed == meaning.Failed ? null : meaning.Failed ? "the run succeeded, but should fail" : "the run failed, but should succeed";
    }
}
