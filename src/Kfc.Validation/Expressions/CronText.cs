using System.Globalization;
using Kfc.Validation.Structure;

namespace Kfc.Validation.Expressions;

/// <summary>Checks schedules as cron writes them: five fields, or a word such as <c>@daily</c>.</summary>
internal static class CronText
{
    private static readonly (string Name, int Least, int Most, string Words)[] Fields =
        [("minute", 0, 59, ""), ("hour", 0, 23, ""), ("day", 1, 31, ""), ("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"), ("weekday", 0, 6, "sun mon tue wed thu fri sat")];

    private static readonly string[] Descriptors = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    /// <summary>What is wrong, or null.</summary>
    public static string? ProblemOf(string text)
    {
        var schedule = text.Trim();
        if (schedule.StartsWith("TZ=", StringComparison.Ordinal) || schedule.StartsWith("CRON_TZ=", StringComparison.Ordinal))
            schedule = schedule.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? schedule[space..].Trim() : "";
        if (schedule.StartsWith("@every ", StringComparison.Ordinal))
            return GoDuration.Seconds(schedule["@every ".Length..]) is null ? "the duration is malformed" : null;
        if (schedule.StartsWith('@'))
            return Descriptors.Contains(schedule, StringComparer.Ordinal) ? null : $"there is no '{schedule}'";
        var parts = schedule.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
            return $"it has {parts.Length.ToString(CultureInfo.InvariantCulture)} fields; five are needed";
        return parts.Zip(Fields).Select(p => Field(p.First, p.Second)).FirstOrDefault(p => p is not null);
    }

    private static string? Field(string text, (string Name, int Least, int Most, string Words) field)
    {
        foreach (var item in text.Split(','))
        {
            var step = item.Split('/');
            var range = step[0].Split('-');
            if (step.Length > 2 || range.Length > 2 || (step.Length == 2 && !(int.TryParse(step[1], NumberStyles.None, CultureInfo.InvariantCulture, out var by) && by > 0)))
                return $"the {field.Name} '{item}' is malformed";
            if (range is ["*" or "?"])
                continue;
            var ends = range.Select(r => Number(r, field)).ToList();
            if (ends.Contains(null))
                return $"the {field.Name} '{item}' is not between {field.Least.ToString(CultureInfo.InvariantCulture)} and {field.Most.ToString(CultureInfo.InvariantCulture)}";
            if (ends.Count == 2 && ends[0] > ends[1])
                return $"the {field.Name} '{item}' ends before it begins";
        }

        return null;
    }

    private static int? Number(string text, (string Name, int Least, int Most, string Words) field)
    {
        var word = Array.IndexOf(field.Words.Split(' '), text.ToLowerInvariant());
        if (field.Words.Length > 0 && word >= 0)
            return word + (field.Least == 1 ? 1 : 0);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= field.Least && number <= field.Most ? number : null;
    }
}
