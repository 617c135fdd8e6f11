using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace Kfc.Import.Tests;

/// <summary>Real component files.</summary>
internal static class Corpus
{
    /// <summary>The folder of cases; KFC_IMPORT_CASES names another one of the same layout.</summary>
    public static string Root => Environment.GetEnvironmentVariable("KFC_IMPORT_CASES") ?? Path.Combine(Shared, "cases");

    public static string Shared
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("KFC_SHARED");
            Assert.SkipWhen(shared is null, "KFC_SHARED is not set.");
            return shared;
        }
    }

    public static IReadOnlyList<ComponentFile> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new ComponentFile(
                Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))))),
    ];

    /// <summary>The documents of all files, read by another reader of YAML; all scalars are texts.</summary>
    public static Task<IReadOnlyDictionary<string, List<object>>> Parsed(string folder) => Parsed(Root, folder);

    /// <summary>The documents of all files below a folder.</summary>
    public static async Task<IReadOnlyDictionary<string, List<object>>> Parsed(string root, string folder)
    {
        const string script = """
            import json, os, sys, yaml
            found = {}
            for path, _, files in os.walk(os.path.join(sys.argv[1], sys.argv[2])):
                for file in files:
                    full = os.path.join(path, file)
                    found[os.path.relpath(full, sys.argv[1])] = [d for d in yaml.load_all(open(full), yaml.BaseLoader) if d is not None]
            print(json.dumps(found))
            """;
        using var python = Process.Start(new ProcessStartInfo("python3", ["-c", script, root, folder]) { RedirectStandardOutput = true })!;
        var text = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return ((Dictionary<string, object>)Tree(JsonDocument.Parse(text).RootElement)).ToDictionary(pair => pair.Key, pair => (List<object>)pair.Value, StringComparer.Ordinal);
    }

    /// <summary>The documents of one file that is no file yet.</summary>
    public static async Task<IReadOnlyDictionary<string, List<object>>> Parsed(ComponentFile file)
    {
        var folder = Directory.CreateTempSubdirectory("kfc-import-");
        try
        {
            var path = Path.Combine(folder.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Text, TestContext.Current.CancellationToken);
            return await Parsed(folder.FullName, "");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static object Tree(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(field => field.Name, field => Tree(field.Value), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(Tree).ToList(),
        _ => element.ToString(),
    };
}
