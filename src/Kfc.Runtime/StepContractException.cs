namespace Kfc.Runtime;

/// <summary>Inputs or outputs are not as the component declares them.</summary>
/// <param name="message">What is wrong, in one line.</param>
/// <param name="exitCode">See <see cref="StepExit"/>.</param>
#pragma warning disable CA1032 // made with an exit code or not at all
public sealed class StepContractException(string message, int exitCode) : Exception(message)
{
    /// <summary>The exit code of the step.</summary>
    public int ExitCode { get; } = exitCode;
}
