using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kfc.Cli.Source;

/// <summary>
/// Compiled sources by the hash of everything that they depend on. An entry that is damaged, or a folder that others may write to,
/// counts as absent: the answer is then compiled, never trusted.
/// </summary>
internal sealed class CompiledCache(string? folder)
{
    private const int MaxEntries = 256;

    private const UnixFileMode Foreign = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>The cache of the current user; an absent one when no folder is known or <c>KFC_CACHE=0</c>.</summary>
    public static CompiledCache Default()
    {
        if (Environment.GetEnvironmentVariable("KFC_CACHE") == "0")
            return new(null);
        var root = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(root) || !Path.IsPathRooted(root))
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            root = home.Length > 0 ? Path.Combine(home, ".cache") : null;
        }

        return new(root is null ? null : Path.Combine(root, "kfc", "compiled"));
    }

    /// <summary>The name of a source's entry: equal only when source, place, settings, tool, libraries and runtime are.</summary>
    public static string KeyOf(byte[] source, string fullPath, byte[] settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendPart(hash, Encoding.UTF8.GetBytes(fullPath));
        AppendPart(hash, source);
        AppendPart(hash, settings);
        AppendPart(hash, Encoding.UTF8.GetBytes(Environment.Version.ToString()));
        AppendPart(hash, typeof(object).Module.ModuleVersionId.ToByteArray());
        AppendPart(hash, typeof(CompiledCache).Module.ModuleVersionId.ToByteArray());
        AppendPart(hash, typeof(Pipeline).Module.ModuleVersionId.ToByteArray());
        AppendPart(hash, typeof(Ir.PipelineGraph).Module.ModuleVersionId.ToByteArray());
        AppendPart(hash, typeof(Testing.PipelineTest).Module.ModuleVersionId.ToByteArray());
        foreach (var name in new[] { "Kfc.Generators.dll", "Kfc.Analyzers.dll" })
        {
            var path = Path.Combine(AppContext.BaseDirectory, name);
            AppendPart(hash, File.Exists(path) ? File.ReadAllBytes(path) : []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The entry of a key, or null.</summary>
    public CompiledImage? Find(string key)
    {
        if (folder is null)
            return null;
        try
        {
            if (!IsPrivate(folder) || !File.Exists(PathOf(key)))
                return null;
            var content = File.ReadAllBytes(PathOf(key));
            if (content.Length < 36 || !SHA256.HashData(content.AsSpan(32)).AsSpan().SequenceEqual(content.AsSpan(0, 32)))
                return null;
            var split = BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(32));
            return split < 0 || split > content.Length - 36 ? null : new(content[36..(36 + split)], content[(36 + split)..]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an entry if that is possible; a cache that cannot be written is no error.</summary>
    public void Store(string key, CompiledImage image)
    {
        if (folder is null)
            return;
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            if (!IsPrivate(folder))
                return;
            var content = new byte[36 + image.Assembly.Length + image.Symbols.Length];
            BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(32), image.Assembly.Length);
            image.Assembly.CopyTo(content, 36);
            image.Symbols.CopyTo(content, 36 + image.Assembly.Length);
            SHA256.HashData(content.AsSpan(32), content.AsSpan(0, 32));
            var temporary = Path.Combine(folder, $"{RandomNumberGenerator.GetHexString(16)}.tmp");
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, PathOf(key), overwrite: true);
            Trim(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string PathOf(string key) => Path.Combine(folder!, $"{key}.bin");

    private static bool IsPrivate(string path) =>
        OperatingSystem.IsWindows() || !Directory.Exists(path) || (File.GetUnixFileMode(path) & Foreign) == UnixFileMode.None;

    /// <summary>Drops the oldest entries, so that the folder does not grow for ever.</summary>
    private static void Trim(string path)
    {
        var entries = new DirectoryInfo(path).GetFiles();
        if (entries.Length <= MaxEntries)
            return;
        foreach (var entry in entries.OrderBy(e => e.LastWriteTimeUtc).Take(entries.Length - (MaxEntries / 2)))
            entry.Delete();
    }

    private static void AppendPart(IncrementalHash hash, byte[] part)
    {
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, part.LongLength);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
