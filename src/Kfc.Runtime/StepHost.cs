using System.Runtime.InteropServices;

namespace Kfc.Runtime;

/// <summary>Runs the method of one step. For generated code.</summary>
public static class StepHost
{
    /// <summary>Runs a step: reads its arguments, calls it, writes what it made. Nothing is written when it fails.</summary>
    /// <param name="arguments">Pairs of a port's name and its text or path.</param>
    /// <param name="step">Reads inputs, calls the method, hands over outputs.</param>
    /// <returns>The exit code: see <see cref="StepExit"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Func<StepContext, Task> step)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(step);
        using var cancellation = new CancellationTokenSource();
        using var stop = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            cancellation.Cancel();
        });
        try
        {
            var context = new StepContext(arguments, cancellation.Token);
            await step(context).ConfigureAwait(false);
            context.Outputs.Commit();
            return StepExit.Success;
        }
        catch (StepContractException mistake)
        {
            return Fail(mistake.Message, null, mistake.ExitCode);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Fail("The step was told to stop.", null, StepExit.Stopped);
        }
#pragma warning disable CA1031 // whatever the author's method throws is a failure of the step
        catch (Exception failure)
        {
            return Fail($"{failure.GetType().Name}: {failure.Message}", failure.StackTrace, StepExit.Failed);
        }
    }

    /// <summary>One line that says what is wrong, then where.</summary>
    private static int Fail(string message, string? where, int code)
    {
        var line = message.ReplaceLineEndings(" ");
#pragma warning disable RS0030 // the process's own log
        Console.Error.WriteLine(line.Length > 1000 ? $"{line[..1000]}…" : line);
        if (where is not null)
            Console.Error.WriteLine(where);
        return code;
    }
}
