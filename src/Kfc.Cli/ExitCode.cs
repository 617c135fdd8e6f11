namespace Kfc.Cli;

/// <summary>What the process answers; scripts rely on these numbers, and <c>kfc --help</c> prints them.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Success = 0;

    /// <summary>The pipeline has errors, those of the C# compiler included.</summary>
    public const int PipelineErrors = 1;

    /// <summary>The command line, an input or an output path is wrong.</summary>
    public const int BadInput = 2;

    /// <summary><c>kfc check</c> found a committed file that differs from what its source says now.</summary>
    public const int Stale = 3;

    /// <summary>A defect of this tool.</summary>
    public const int InternalError = 70;
}
