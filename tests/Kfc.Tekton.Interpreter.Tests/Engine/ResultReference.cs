using System.Text.RegularExpressions;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary><c>tasks.T.results.R</c>, with what follows it.</summary>
internal readonly partial record struct ResultReference(string Task, string Result, bool Finally, bool Whole)
{
    public static IEnumerable<ResultReference> In(IEnumerable<string> texts) => texts
        .SelectMany(Variables.Mentioned)
        .Select(v => Pattern().Match(v))
        .Where(m => m.Success)
        .Select(m => new ResultReference(m.Groups[2].Value, m.Groups[3].Value, m.Groups[1].Value == "finally", m.Groups[5].Value == "*"));

    [GeneratedRegex("""^(tasks|finally)\.([^.]+)\.results\.([^.\[]+)(\[(\*|[0-9]+)\])?\z""")]
    private static partial Regex Pattern();
}
