using System.Globalization;
using Kfc.Compiler;

namespace Kfc.Argo.Lowering;

/// <summary>Names of calls and templates.</summary>
internal static class SafeNames
{
    /// <summary>Words that the language of <c>depends</c> keeps for itself.</summary>
    private static readonly HashSet<string> Reserved = new(
        ["and", "else", "false", "if", "in", "let", "matches", "nil", "not", "or", "contains", "startswith", "endswith", "true"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A name may not begin with a digit where <c>depends</c> reads it.</summary>
    public static string Of(string wanted, int max) => Reserved.Contains(wanted)
        ? $"{wanted}-1"
        : Names.Fit(wanted.Length == 0 || char.IsAsciiDigit(wanted[0]) ? $"t-{wanted}" : wanted, max);
}

/// <summary>Names that have been given away.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The name, or the name with the first number that makes it free.</summary>
    public string Take(string wanted)
    {
        var name = wanted;
        while (!_taken.Add(name))
        {
            var count = _counts[wanted] = _counts.GetValueOrDefault(wanted, 1) + 1;
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{count}");
        }

        return name;
    }
}
