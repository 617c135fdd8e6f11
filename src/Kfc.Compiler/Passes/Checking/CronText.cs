using System.Globalization;
using System.Text.RegularExpressions;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>Reads schedules as cron does: five fields, or a word for a common one.</summary>
internal static partial class CronText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly (string Name, int Least, int Most, string[] Words)[] Fields =
    [
        ("minute", 0, 59, []), ("hour", 0, 23, []), ("day of month", 1, 31, []), ("month", 1, 12, Months), ("day of week", 0, 6, Days),
    ];

    /// <summary>What is wrong with a schedule; null when nothing is.</summary>
    public static string? Problem(string cron)
    {
        if (cron.StartsWith('@'))
        {
            return cron is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly"
                ? null
                : $"'{cron}' is not one of @yearly, @monthly, @weekly, @daily and @hourly";
        }

        var parts = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
            return string.Create(CultureInfo.InvariantCulture, $"it has {parts.Length} fields instead of 5");
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].Split(',').All(part => IsRange(part, Fields[i])))
                return $"'{parts[i]}' is no {Fields[i].Name}";
        }

        return null;
    }

    /// <summary>Whether a text has the form of a name in the tz database; which names exist differs between computers.</summary>
    public static bool IsTimeZone(string name) => TimeZoneName().IsMatch(name);

    private static bool IsRange(string text, (string Name, int Least, int Most, string[] Words) field)
    {
        var match = Range().Match(text);
        if (!match.Success)
            return false;
        if (match.Groups["step"] is { Success: true } step && !(int.TryParse(step.Value, CultureInfo.InvariantCulture, out var every) && every > 0))
            return false;
        if (match.Groups["all"].Success)
            return true;
        if (Number(match.Groups["from"].Value, field) is not { } from)
            return false;
        return !match.Groups["to"].Success || (Number(match.Groups["to"].Value, field) is { } to && to >= from);
    }

    private static int? Number(string text, (string Name, int Least, int Most, string[] Words) field)
    {
        var word = Array.FindIndex(field.Words, candidate => candidate.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (word >= 0)
            return word + field.Least;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= field.Least && number <= field.Most
            ? number
            : null;
    }

    [GeneratedRegex(@"^(?:(?<all>[*?])|(?<from>[0-9A-Za-z]+)(?:-(?<to>[0-9A-Za-z]+))?)(?:/(?<step>[0-9]+))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimeZoneName();
}
