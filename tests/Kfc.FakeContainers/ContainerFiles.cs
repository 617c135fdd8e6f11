using System.Text;
using System.Text.RegularExpressions;

namespace Kfc.FakeContainers;

/// <summary>A container's view of the files: its mounts, which are folders of the sandbox.</summary>
public sealed class ContainerFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly List<(string Path, string Host, bool ReadOnly)> _mounts = [];
    private readonly string _private;

    public ContainerFiles(string privateRoot)
    {
        _private = privateRoot;
        Directory.CreateDirectory(System.IO.Path.Join(privateRoot, "tmp"));
    }

    public void Mount(string path, string host, bool readOnly)
    {
        _mounts.Add((path.TrimEnd('/'), host, readOnly));
        _mounts.Sort((a, b) => b.Path.Length.CompareTo(a.Path.Length));
    }

    public bool Exists(string path) => File.Exists(Host(path)) || Directory.Exists(Host(path));

    public string Read(string path) => File.ReadAllText(Host(path), Utf8);

    public void Write(string path, string text)
    {
        if (Find(path) is { ReadOnly: true } mount)
        {
            throw new IOException($"{mount.Path} is mounted read-only");
        }

        File.WriteAllText(Host(path), text, Utf8);
    }

    public void CreateDirectory(string path) => Directory.CreateDirectory(Host(path));

    /// <summary>The folder or file of this computer that stands for a path in the container.</summary>
    public string Host(string path) => Find(path) is { } mount
        ? mount.Host + path[mount.Path.Length..]
        : System.IO.Path.Join(_private, path);

    /// <summary>A text for a process that runs outside any container: mount paths become folders of this computer.</summary>
    /// <remarks>All at once, since such a folder may itself look like a path of the container.</remarks>
    public string ToHost(string text) => _mounts.Count == 0 ? text : Regex.Replace(
        text,
        $@"(?<![\w./-])(?:{string.Join('|', _mounts.Select(m => Regex.Escape(m.Path)))})(?![\w.-])",
        found => _mounts.Find(m => m.Path == found.Value).Host);

    public string FromHost(string text) => _mounts.Aggregate(text, (t, m) => t.Replace(m.Host, m.Path, StringComparison.Ordinal));

    private (string Path, string Host, bool ReadOnly)? Find(string path)
    {
        foreach (var mount in _mounts)
        {
            if (path.StartsWith(mount.Path, StringComparison.Ordinal) && (path.Length == mount.Path.Length || path[mount.Path.Length] == '/'))
            {
                return mount;
            }
        }

        return null;
    }
}
