using System.Globalization;
using BenchmarkDotNet.Attributes;
using Kfc.Validation;

namespace Kfc.Benchmarks;

/// <summary>Checking many files: those of the folder that <c>KFC_MANIFESTS</c> names, else the goldens, repeated up to the number.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ManifestChecks
{
    private ManifestFile[] _files = [];

    /// <summary>How many files are checked together.</summary>
    [Params(100, 1000)]
    public int Files { get; set; }

    /// <summary>Reads the files.</summary>
    /// <exception cref="InvalidOperationException">There are no manifests.</exception>
    [GlobalSetup]
    public void Prepare()
    {
        var folder = Environment.GetEnvironmentVariable("KFC_MANIFESTS") ?? Goldens();
        var contents = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        if (contents.Length == 0)
            throw new InvalidOperationException($"There are no manifests in '{folder}'.");
        _files = [.. Enumerable.Range(0, Files).Select(i => new ManifestFile($"{i.ToString(CultureInfo.InvariantCulture)}.yaml", contents[i % contents.Length]))];
    }

    /// <summary>Reads and checks all files in parallel.</summary>
    /// <returns>What was found.</returns>
    [Benchmark]
    public ValidationReport Check() => ManifestValidator.Validate(_files, ValidationOptions.Default);

    private static string Goldens()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "tests", "Cases");
    }
}
