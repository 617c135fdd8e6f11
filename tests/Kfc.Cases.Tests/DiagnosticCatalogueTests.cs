using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Kfc.Ir;

namespace Kfc.Cases.Tests;

public partial class DiagnosticCatalogueTests
{
    private static readonly string Pages = Repository.PathOf("docs", "diagnostics");

    private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(path => Path.GetFileName(path).StartsWith("kfc", StringComparison.OrdinalIgnoreCase))
            .Select(Assembly.LoadFrom)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            .Select(type => type.GetProperty("All", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(null))
            .OfType<ImmutableArray<DiagnosticDescriptor>>()
            .SelectMany(all => all),
    ];

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code()
    {
        var codes = Descriptors.Select(descriptor => descriptor.Code).Concat(CodesInText()).Order(StringComparer.Ordinal);
        var pages = Directory.EnumerateFiles(Pages, "KFC*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
        Assert.Equal(codes.Distinct(StringComparer.Ordinal), pages);
    }

    [Fact]
    public void Codes_are_unique() =>
        Assert.All(
            Descriptors.GroupBy(descriptor => descriptor.Code, StringComparer.Ordinal),
            group => Assert.Single(group.Distinct()));

    [Fact]
    public void Pages_begin_with_code_and_title()
    {
        foreach (var path in Directory.EnumerateFiles(Pages, "KFC*.md"))
        {
            var lines = File.ReadAllLines(path);
            Assert.Matches($"^# {Path.GetFileNameWithoutExtension(path)}: .+", lines[0]);
            Assert.True(lines.Length is >= 5 and <= 50, $"{Path.GetFileName(path)} should be a short page.");
        }
    }

    [Fact]
    public void The_index_lists_every_page()
    {
        var rows = Directory.EnumerateFiles(Pages, "KFC*.md").Order(StringComparer.Ordinal).Select(path =>
        {
            var title = File.ReadLines(path).First()[2..].Split(": ", 2);
            return $"| [{title[0]}]({title[0]}.md) | {title[1].Replace("|", "\\|", StringComparison.Ordinal)} |\n";
        });
        Golden.Verify(
            Path.Combine(Pages, "README.md"),
            "# Diagnostics\n\n"
            + "1xxx are about the language, 2xxx about the graph, 3xxx about Tekton, 4xxx about Argo, 5xxx about limits, 6xxx about input files.\n"
            + "`kfc explain CODE` prints the same pages. This index is generated from them.\n\n"
            + "| Code | Meaning |\n|---|---|\n" + string.Concat(rows));
    }

    /// <summary>Codes of what is not loaded here: analyzers, which list them in their release notes, and the tool, which declares them in one file.</summary>
    private static IEnumerable<string> CodesInText() => Directory
        .EnumerateFiles(Repository.PathOf("generators"), "AnalyzerReleases.*.md", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Repository.PathOf("src", "Kfc.Cli"), "*Diagnostics.cs"))
        .SelectMany(path => Code().Matches(File.ReadAllText(path)).Select(match => match.Value));

    [GeneratedRegex(@"\bKFC\d{4}\b")]
    private static partial Regex Code();
}
