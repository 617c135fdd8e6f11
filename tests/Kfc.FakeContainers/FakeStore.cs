using System.Reflection;

namespace Kfc.FakeContainers;

/// <summary>An object store in a folder of this computer, and the program that steps reach it by.</summary>
public static class FakeStore
{
    /// <summary>A folder with the program <c>rclone</c>, which knows the few commands and options that the documentation of the real one has.</summary>
    public static string Programs { get; } = Install();

    /// <summary>The variable that tells the program where the buckets lie.</summary>
    public const string Variable = "KFC_FAKE_STORE";

    private static string Install()
    {
        var folder = Directory.CreateTempSubdirectory("kfc-rclone-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var program = Path.Join(folder, "rclone");
        using (var script = Assembly.GetExecutingAssembly().GetManifestResourceStream("rclone.sh")!)
        using (var file = File.Create(program))
        {
            script.CopyTo(file);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
