using System.Collections.Immutable;

namespace Kfc.Meaning;

/// <summary>A container that runs by the meaning of a pipeline.</summary>
public sealed record ExpectedCall
{
    /// <summary>Who it is.</summary>
    public required string Identity { get; init; }

    /// <summary>What it is given.</summary>
    public required ImmutableSortedDictionary<string, string> Inputs { get; init; }

    /// <summary>Whether it has failed when all attempts are used up.</summary>
    public bool Fails { get; init; }

    /// <summary>Whether that failure fails the run.</summary>
    public bool FailsRun { get; init; }

    /// <summary>Containers that have ended before it starts.</summary>
    public required ImmutableHashSet<string> Needs { get; init; }

    /// <summary>Whether it runs because something that it comes after failed.</summary>
    public bool RunsAfterFailure { get; init; }

    /// <summary>The exit handlers that it stands in.</summary>
    public int ExitDepth { get; init; }

    /// <summary>Whether it must run even in a run that fails elsewhere; others may or may not have been started then.</summary>
    public bool IsCertain { get; init; }
}

/// <summary>What a pipeline means for given containers.</summary>
public sealed record MeaningOutcome
{
    /// <summary>All containers that run, in an order that is possible.</summary>
    public required ImmutableArray<ExpectedCall> Calls { get; init; }

    /// <summary>Whether the run fails.</summary>
    public bool Failed => Calls.Any(call => call.FailsRun);

    /// <summary>Whether a task that is in no handler of the whole run fails the run, so that what else was started is not told.</summary>
    public bool IsCutShort => Calls.Any(call => call is { FailsRun: true, ExitDepth: 0 });
}
