using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Kfc.FakeContainers;

/// <summary>Runs a helper step as a process of this computer.</summary>
public static class LocalProcess
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly string Applets = BusyBox.Folder ?? "/usr/local/sbin";

    /// <summary>
    /// The runtime ignores SIGPIPE and so would its children, unlike a container's processes: BusyBox' <c>yes</c> then never ends. The
    /// program <c>env</c> of the GNU core utilities sets it right; other systems have none that could.
    /// </summary>
    private static readonly ImmutableArray<string> WithSignals = ["/usr/bin/env", "--default-signal=PIPE"];

    private static readonly Lazy<bool> SetsSignals = new(() =>
    {
        if (!File.Exists(WithSignals[0]))
            return false;
        using var trial = Process.Start(new ProcessStartInfo(WithSignals[0], [.. WithSignals.Skip(1), "true"]) { RedirectStandardError = true })!;
        trial.WaitForExit();
        return trial.ExitCode == 0;
    });

    /// <summary>The shell that scripts of helper steps are run by.</summary>
    public static IEnumerable<string> Shell => BusyBox.Folder is null ? ["/bin/sh"] : ["busybox", "sh"];

    public static (int ExitCode, string Output, string Error, bool TimedOut) Run(
        ImmutableArray<string> argv, IReadOnlyDictionary<string, string> env, string folder, TimeSpan? timeout, string? programs = null)
    {
        if (SetsSignals.Value)
            argv = [.. WithSignals, .. argv];
        var start = new ProcessStartInfo(argv[0], argv.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            WorkingDirectory = folder,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = $"{(programs is null ? "" : programs + ":")}{Applets}:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        start.Environment["HOME"] = "/";
        foreach (var (name, value) in env)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            var inTime = process.WaitForExit(timeout ?? TimeSpan.FromMinutes(1));
            if (!inTime)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            return (inTime ? process.ExitCode : 143, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult(), !inTime);
        }
        catch (Win32Exception e)
        {
            return (127, "", e.Message, false);
        }
    }
}
