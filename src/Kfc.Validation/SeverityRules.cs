using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation;

/// <summary>
/// Which severity a diagnostic has in a file: that of the settings, or of a comment <c># kfc: KFC6700=off</c>. A comment behind a line
/// counts for the line, one on a line of its own for the next, one before all content for the file. What admission refuses stays an error.
/// </summary>
internal sealed class SeverityRules
{
    private const string Mark = "# kfc:";

    private readonly ImmutableDictionary<string, Severity?> _settings;
    private readonly Dictionary<(int Line, string Code), Severity?> _lines = [];
    private readonly Dictionary<string, Severity?> _file = new(StringComparer.Ordinal);

    public SeverityRules(ImmutableDictionary<string, Severity?> settings, string text)
    {
        _settings = settings;
        if (text.Contains(Mark, StringComparison.Ordinal))
            Read(text.Split('\n'));
    }

    /// <summary>The word of a severity; <c>off</c> is none.</summary>
    public static bool TryParse(string word, out Severity? severity)
    {
        severity = word switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "info" => Severity.Info,
            _ => null,
        };
        return severity is not null || word == "off";
    }

    /// <summary>The diagnostic with its severity here; null when it is off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error || !Find(diagnostic, out var severity))
            return diagnostic;
        return severity is { } now ? diagnostic with { Descriptor = diagnostic.Descriptor with { Severity = now } } : null;
    }

    private bool Find(Diagnostic diagnostic, out Severity? severity) =>
        _lines.TryGetValue((diagnostic.Location.Line, diagnostic.Code), out severity) || _file.TryGetValue(diagnostic.Code, out severity)
        || _settings.TryGetValue(diagnostic.Code, out severity);

    private void Read(string[] lines)
    {
        var hasContent = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            var at = line.IndexOf(Mark, StringComparison.Ordinal);
            var isComment = line.StartsWith('#');
            foreach (var (code, severity) in at < 0 ? [] : Settings(line[(at + Mark.Length)..]))
            {
                if (!isComment)
                    _lines[(i + 1, code)] = severity;
                else if (hasContent)
                    _lines[(i + 2, code)] = severity;
                else
                    _file[code] = severity;
            }

            hasContent |= line.Length > 0 && !isComment && line != "---";
        }
    }

    private static IEnumerable<(string Code, Severity? Severity)> Settings(string text)
    {
        foreach (var word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Split('=') is [var code, var level] && TryParse(level, out var severity))
                yield return (code, severity);
        }
    }
}
