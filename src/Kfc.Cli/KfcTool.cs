using Kfc.Cli.Commands;

namespace Kfc.Cli;

/// <summary>The tool as a function, so that tests call it without a process.</summary>
public static class KfcTool
{
    /// <summary>The tool's version.</summary>
    public static string Version { get; } = typeof(KfcTool).Assembly.GetName().Version!.ToString(3);

    /// <summary>Runs one command.</summary>
    /// <param name="args">The command line without the program's name.</param>
    /// <param name="output">Receives results.</param>
    /// <param name="error">Receives diagnostics, without colours.</param>
    /// <returns>The exit code of the process.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error) => Run(args, new Terminal(output, error, Colors: false));

    internal static int Run(string[] args, Terminal terminal)
    {
        try
        {
            return CommandLine.Invoke(args, terminal);
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            terminal.Error.WriteLine($"kfc: internal error: {defect.Message}");
            terminal.Error.WriteLine("This is a defect of kfc, not of your pipeline; please report it with the lines below.");
            terminal.Error.WriteLine(defect.ToString());
            return ExitCode.InternalError;
        }
        finally
        {
            terminal.Out.Flush();
            terminal.Error.Flush();
        }
    }
}
