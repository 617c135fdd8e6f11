using System.Text;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>The artifact repository: files and folders by their keys. A key is also the prefix of the keys below it.</summary>
internal sealed class ArtifactStore : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly string _root = Directory.CreateTempSubdirectory("kfc-argo-").FullName;
    private readonly RunOptions _options;
    private int _folders;

    public ArtifactStore(RunOptions options)
    {
        _options = options;
        foreach (var (address, text) in options.Remote)
        {
            var file = Host(address);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, Utf8);
        }
    }

    public string NewFolder() => Directory.CreateDirectory(Path.Join(_root, $"pod-{_folders++}")).FullName;

    public string Claim(string name) => Directory.CreateDirectory(Path.Join(_root, "claim-" + name)).FullName;

    public void Save(Artifact artifact, string from)
    {
        if (artifact.Location.Kind is "http" or "git" or "raw")
        {
            throw new RefusedException($"an output artifact of kind {artifact.Location.Kind} is not modelled");
        }

        Copy(from, Host(artifact.Location.Address), plain: artifact.Plain);
    }

    /// <summary>Puts an artifact where a container finds it.</summary>
    /// <returns>False when there is nothing under its key.</returns>
    public bool Load(Artifact artifact, string to)
    {
        if (artifact.Location.Kind == "raw")
        {
            // The template travels to the init container in an environment variable.
            var text = Kubelet.Expand(artifact.Location.Key, new Dictionary<string, string>(StringComparer.Ordinal) { ["ARGO_CONTAINER_NAME"] = "init" });
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllText(to, text, Utf8);
            Mode(to, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite);
            return true;
        }

        var from = Host(artifact.Location.Address);
        if (!File.Exists(from) && !Directory.Exists(from))
        {
            return false;
        }

        Copy(from, to, artifact.Plain || !artifact.Location.Key.EndsWith(".tgz", StringComparison.Ordinal));
        return true;
    }

    public void Volume(ContainerFiles files, Mount mount, Volume volume, string pod)
    {
        var folder = Directory.CreateDirectory(volume.Kind is "persistentVolumeClaim" or "claim"
            ? Claim(volume.Source ?? volume.Name)
            : Path.Join(pod, "volume-" + volume.Name)).FullName;
        if (volume.Kind is "secret" or "configMap")
        {
            foreach (var (key, text) in _options.Stored(volume.Source!))
            {
                File.WriteAllText(Path.Join(folder, key), text);
            }
        }

        var host = Path.Join(folder, mount.SubPath);
        if (!File.Exists(host))
        {
            Directory.CreateDirectory(host);
        }

        files.Mount(mount.Path, host, mount.ReadOnly);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Host(string address) => Path.Join(_root, "store", string.Join('/', address.Split('/').Select(p => p.Length == 0 || p.StartsWith('.') ? "%" + p : p)));

    private static void Copy(string from, string to, bool plain)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (File.Exists(from))
        {
            File.Copy(from, to, overwrite: true);
            if (plain)
            {
                Mode(to, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            return;
        }

        Directory.CreateDirectory(to);
        foreach (var entry in Directory.GetFileSystemEntries(from))
        {
            Copy(entry, Path.Join(to, Path.GetFileName(entry)), plain);
        }

        if (plain)
        {
            Mode(to, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void Mode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
