using System.Text.RegularExpressions;

namespace Kfc.Validation.Tests;

/// <summary>A page of a diagnostic: its first YAML block is an example that raises it, its second one the mended example.</summary>
internal sealed partial record DiagnosticPage(string Code, string? Example, string? Mended, ValidationOptions Options)
{
    public static IEnumerable<DiagnosticPage> All { get; } = [.. Directory
        .EnumerateFiles(Repository.PathOf("docs", "diagnostics"), "KFC6*.md")
        .Where(p => string.CompareOrdinal(Path.GetFileName(p), "KFC6240") >= 0)
        .Order(StringComparer.Ordinal)
        .Select(Read)];

    private static DiagnosticPage Read(string path)
    {
        var blocks = Block().Matches(File.ReadAllText(path));
        return new(
            Path.GetFileNameWithoutExtension(path),
            blocks.Count > 0 ? blocks[0].Groups["yaml"].Value : null,
            blocks.Count > 1 ? blocks[1].Groups["yaml"].Value : null,
            blocks.Count > 0 ? ReadOptions(blocks[0].Groups["options"].Value) : ValidationOptions.Default);
    }

    /// <summary>Options of the command line stand behind the language of the block.</summary>
    public static ValidationOptions ReadOptions(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var options = ValidationOptions.Default with { StrictReferences = words.Contains("--strict-refs"), Lint = words.Contains("--lint") };
        for (var i = 0; i + 1 < words.Length; i++)
        {
            options = words[i] switch
            {
                "--api-fields" => options with { ApiFields = Enum.Parse<ApiFields>(words[i + 1], ignoreCase: true) },
                "--target" when words[i + 1].StartsWith("argo@", StringComparison.Ordinal) => options with { Argo = EngineVersion.Parse(words[i + 1][5..])! },
                "--disable-inline-spec" => options with { DisabledInlineSpecs = options.DisabledInlineSpecs.Add(words[i + 1]) },
                "--forbidden-env" => options with { ForbiddenEnv = options.ForbiddenEnv.Add(words[i + 1]) },
                "--enable" => options with { Features = options.Features.Add(words[i + 1]) },
                _ => options,
            };
        }

        return options;
    }

    [GeneratedRegex("```yaml(?<options>[^\n]*)\n(?<yaml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
