using System.Globalization;
using System.Text;
using Kfc.Ir;

namespace Kfc.Cli.Output;

/// <summary>Diagnostics as the workflow commands that GitHub's runners turn into annotations.</summary>
internal static class GithubAnnotations
{
    public static string Of(Report report)
    {
        var text = new StringBuilder();
        foreach (var (diagnostic, _) in report.Entries)
        {
            var level = diagnostic.Severity == Severity.Info ? "notice" : diagnostic.Severity.Word();
            text.Append(CultureInfo.InvariantCulture, $"::{level} ");
            if (diagnostic.Location.IsKnown)
                text.Append(CultureInfo.InvariantCulture, $"file={Property(diagnostic.Location.File)},line={diagnostic.Location.Line},col={diagnostic.Location.Column},");
            text.Append(CultureInfo.InvariantCulture, $"title={Property(diagnostic.Code)}::{Data(diagnostic.Message)}\n");
        }

        return text.ToString();
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
