using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.Cli.Source;

/// <summary>The <c>.editorconfig</c> files around a source, by which its author sets how severe each code is, as in a project.</summary>
internal sealed class EditorConfig : SyntaxTreeOptionsProvider
{
    private const string FileName = ".editorconfig";

    private readonly ImmutableDictionary<string, ReportDiagnostic> _severities;

    private EditorConfig(byte[] content, ImmutableDictionary<string, ReportDiagnostic> severities) => (Content, _severities) = (content, severities);

    /// <summary>Everything that the severities are made of.</summary>
    public byte[] Content { get; }

    /// <summary>What holds for a file: its folder's and those above, up to one that says <c>root = true</c>. What cannot be read does not count.</summary>
    public static EditorConfig For(string fullPath)
    {
        var found = new List<AnalyzerConfig>();
        using var content = new MemoryStream();
        for (var folder = Path.GetDirectoryName(fullPath); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, FileName);
            if (Read(path) is not { } bytes)
                continue;
            content.Write(Encoding.UTF8.GetBytes(path + "\0"));
            content.Write(bytes);
            found.Add(AnalyzerConfig.Parse(SourceText.From(Encoding.UTF8.GetString(bytes)), path));
            if (IsRoot(bytes))
                break;
        }

        var severities = found.Count == 0
            ? ImmutableDictionary<string, ReportDiagnostic>.Empty
            : AnalyzerConfigSet.Create(found).GetOptionsForSourcePath(fullPath).TreeOptions;
        return new(content.ToArray(), severities);
    }

    /// <inheritdoc/>
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    /// <inheritdoc/>
    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _severities.TryGetValue(diagnosticId, out severity);

    /// <inheritdoc/>
    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = default;
        return false;
    }

    private static byte[]? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether the part before the first section says that no file above counts.</summary>
    private static bool IsRoot(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.Trim())
        .TakeWhile(line => !line.StartsWith('['))
        .Any(line => line.Split('=') is [var key, var value] && key.Trim().Equals("root", StringComparison.OrdinalIgnoreCase) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase));
}
