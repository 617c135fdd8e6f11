namespace Kfc.Runtime;

/// <summary>Exit codes of a step.</summary>
public static class StepExit
{
    /// <summary>The outputs are written.</summary>
    public const int Success = 0;

    /// <summary>The method threw.</summary>
    public const int Failed = 1;

    /// <summary>An input is missing or is not of its type: the container was not started as it should be.</summary>
    public const int BadInput = 2;

    /// <summary>An output is too large, cannot be written or has no text.</summary>
    public const int BadOutput = 3;

    /// <summary>There is no such step in this program.</summary>
    public const int UnknownStep = 4;

    /// <summary>The engine stopped the step.</summary>
    public const int Stopped = 143;
}
