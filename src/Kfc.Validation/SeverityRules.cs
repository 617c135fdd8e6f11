using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Validation.Rules;
using Kfc.Validation.Yaml;

namespace Kfc.Validation;

/// <summary>
/// Which severity a diagnostic has in a file: that of the settings, or of a comment <c># kfc: KFC6700=off</c>. A comment behind a line
/// counts for the line, or for the block that begins there; one on a line of its own for the next, one before all content for the file. What admission refuses stays an error.
/// </summary>
internal sealed class SeverityRules
{
    private const string Mark = "# kfc:";

    private readonly ImmutableDictionary<string, Severity?> _settings;
    private readonly Func<int, int> _blockOf;
    private readonly Dictionary<(int Line, string Code), Severity?> _lines = [];
    private readonly Dictionary<string, Severity?> _file = new(StringComparer.Ordinal);
    private readonly List<(Place Place, string Problem)> _problems = [];

    public SeverityRules(ImmutableDictionary<string, Severity?> settings, string text, Func<int, int> blockOf)
    {
        _settings = settings;
        _blockOf = blockOf;
        if (text.Contains(Mark, StringComparison.Ordinal))
            Read(text.Split('\n'));
    }

    /// <summary>What cannot be understood in comments.</summary>
    public IEnumerable<(Place Place, string Problem)> Problems => _problems;

    /// <summary>Reads a severity for a code. Null when both are understood, or else what is wrong.</summary>
    /// <param name="code">The code.</param>
    /// <param name="word"><c>error</c>, <c>warning</c>, <c>info</c> or <c>off</c>.</param>
    /// <param name="severity">The severity; <c>off</c> is none.</param>
    public static string? TryParse(string code, string word, out Severity? severity)
    {
        severity = word switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "info" => Severity.Info,
            _ => null,
        };
        return !Stages.ByCode.TryGetValue(code, out var stage) ? $"'{code}' is no diagnostic of kfc validate"
            : severity is null && word != "off" ? $"'{word}' is no severity; those are error, warning, info and off"
            : stage == RuleStage.Admission && severity != Severity.Error ? $"{code} is what a cluster refuses; it stays an error"
            : null;
    }

    /// <summary>The diagnostic with its severity here; null when it is off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error || !Find(diagnostic, out var severity))
            return diagnostic;
        return severity is { } now ? diagnostic with { Descriptor = diagnostic.Descriptor with { Severity = now } } : null;
    }

    private bool Find(Diagnostic diagnostic, out Severity? severity) =>
        _lines.TryGetValue((diagnostic.Location.Line, diagnostic.Code), out severity)
        || _lines.TryGetValue((_blockOf(diagnostic.Location.Line), diagnostic.Code), out severity) || _file.TryGetValue(diagnostic.Code, out severity)
        || _settings.TryGetValue(diagnostic.Code, out severity);

    private void Read(string[] lines)
    {
        var hasContent = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            var at = line.IndexOf(Mark, StringComparison.Ordinal);
            var isComment = line.StartsWith('#');
            var place = new Place(i + 1, lines[i].IndexOf(Mark, StringComparison.Ordinal) + 1);
            foreach (var (code, severity) in at < 0 ? [] : Settings(line[(at + Mark.Length)..], place))
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

    /// <summary>Other words than settings are taken for the reason of the setting.</summary>
    private IEnumerable<(string Code, Severity? Severity)> Settings(string text, Place place)
    {
        foreach (var word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Contains('=', StringComparison.Ordinal)))
        {
            var (code, level) = (word[..word.IndexOf('=', StringComparison.Ordinal)], word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            if (TryParse(code, level, out var severity) is { } problem)
                _problems.Add((place, problem));
            else
                yield return (code, severity);
        }
    }
}
