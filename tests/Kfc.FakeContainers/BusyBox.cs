using System.Diagnostics;

namespace Kfc.FakeContainers;

/// <summary>The programs of the helper image, where this computer has them: its awk and sort differ from others in small things.</summary>
internal static class BusyBox
{
    /// <summary>
    /// A folder with a link for each program; null when there is no BusyBox here, or when <c>KFC_HELPER_SHELL=system</c> asks for this
    /// computer's own shell.
    /// </summary>
    public static string? Folder { get; } = Install();

    private static string? Install()
    {
        if (Environment.GetEnvironmentVariable("KFC_HELPER_SHELL") == "system"
            || Array.Find(["/bin/busybox", "/usr/bin/busybox"], File.Exists) is not { } program)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("kfc-busybox-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using var install = Process.Start(program, ["--install", "-s", folder]);
        install.WaitForExit();
        return install.ExitCode == 0 ? folder : throw new InvalidOperationException("BusyBox cannot make its links");
    }
}
