namespace Kfc.Meaning;

/// <summary>What a generated pipeline is made of.</summary>
internal sealed record GeneratorLimits
{
    /// <summary>Most levels of branches, loops and the like.</summary>
    public int Depth { get; private init; }

    /// <summary>Most tasks, loops not multiplied.</summary>
    public int Tasks { get; private init; }

    /// <summary>Whether loops run over lists that tasks make.</summary>
    public bool DynamicLoops { get; private init; }

    /// <summary>Whether scopes have exit handlers.</summary>
    public bool ScopeExits { get; private init; }

    /// <summary>Whether there are repetitions.</summary>
    public bool Repeats { get; private init; }

    /// <summary>Whether tasks run after failures.</summary>
    public bool RunAfterFailure { get; private init; }

    /// <summary>Whether exit handlers have tasks that wait for each other.</summary>
    public bool OrderInExit { get; private init; }

    /// <summary>Whether exit handlers read what tasks made.</summary>
    public bool ExitReads { get; private init; }

    /// <summary>Whether exit handlers run over lists.</summary>
    public bool ExitLoops { get; private init; }

    /// <summary>Whether loops over lists that tasks make are most of it, with tasks that want different nodes in their bodies.</summary>
    public bool MostlyRunTimeLoops { get; private init; }

    /// <summary>Loops over lists that tasks make, with much in their bodies.</summary>
    public static GeneratorLimits Loops(int seed)
    {
        var random = new Random(seed ^ 0x100b);
        return new() { Depth = 1 + random.Next(2), Tasks = 6 + random.Next(6), DynamicLoops = true, MostlyRunTimeLoops = true };
    }

    /// <summary>Every feature is left out of some pipelines, since an engine that cannot do one refuses all that have it.</summary>
    public static GeneratorLimits Of(int seed)
    {
        var random = new Random(seed ^ 0x5eed);
        return new()
        {
            Depth = 1 + random.Next(3),
            Tasks = 4 + random.Next(8),
            DynamicLoops = random.Next(2) == 0,
            ScopeExits = random.Next(4) == 0,
            Repeats = random.Next(2) == 0,
            RunAfterFailure = random.Next(4) == 0,
            OrderInExit = random.Next(6) == 0,
            ExitReads = random.Next(3) == 0,
            ExitLoops = random.Next(4) == 0,
        };
    }
}
