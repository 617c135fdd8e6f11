using System.Collections.Immutable;

namespace Kfc.Cli.Output;

/// <summary>The pages of <c>docs/diagnostics</c>, which travel inside the tool.</summary>
internal static class DiagnosticPages
{
    private const string Prefix = "diagnostics/";

    /// <summary>All codes that have a page, in order.</summary>
    public static ImmutableArray<string> Codes { get; } =
    [
        .. typeof(DiagnosticPages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name[Prefix.Length..]))
            .Order(StringComparer.Ordinal),
    ];

    public static bool Has(string code) => Codes.Contains(code, StringComparer.Ordinal);

    /// <summary>The page of a code, or null.</summary>
    public static string? Find(string code)
    {
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream($"{Prefix}{code}.md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
