namespace Kfc.Tracing;

/// <summary>Whole seconds of durations.</summary>
internal static class Durations
{
    /// <summary>Rounds up, so that a limit never becomes shorter than it was written.</summary>
    public static long? Seconds(GraphDraft draft, Call call, string option, TimeSpan? duration, long least)
    {
        if (duration is not { } time)
            return null;
        var seconds = WholeSeconds(time);
        if (time < TimeSpan.Zero || seconds < least)
            draft.Report(TraceDiagnostics.InvalidOption, call, option, FormattableString.Invariant($"it must be at least {least} seconds"));
        return seconds;
    }

    public static long WholeSeconds(TimeSpan time) =>
        (time.Ticks / TimeSpan.TicksPerSecond) + (time.Ticks % TimeSpan.TicksPerSecond > 0 ? 1 : 0);
}
