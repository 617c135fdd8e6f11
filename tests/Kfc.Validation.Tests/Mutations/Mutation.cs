using System.Globalization;

namespace Kfc.Validation.Tests.Mutations;

/// <summary>One line of the table of faults.</summary>
internal sealed record Mutation(string Document, string From, string To, string Code, string Blamed)
{
    public static Mutation Parse(string line)
    {
        var parts = line.Split(" | ");
        return new(parts[0], Text(parts[1]), Text(parts[2]), parts[3].Trim(), parts.Length > 4 ? Text(parts[4]) : Text(parts[2]));
    }

    /// <summary>The broken text, and the line that is to be blamed.</summary>
    public (string Text, int Line) Apply(string valid)
    {
        var last = Blamed.EndsWith("@last", StringComparison.Ordinal);
        var at = last ? valid.LastIndexOf(From, StringComparison.Ordinal) : valid.IndexOf(From, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{From}' is not in the document.");
        var text = valid[..at] + To + valid[(at + From.Length)..];
        if (Blamed.StartsWith("line ", StringComparison.Ordinal))
            return (text, int.Parse(Blamed[5..], CultureInfo.InvariantCulture));
        var blamed = last ? Blamed[..^5] : Blamed;
        // The replaced text itself is blamed unless the table names another; that one may stand earlier.
        var place = Blamed == To ? at : last ? text.LastIndexOf(blamed, StringComparison.Ordinal) : text.IndexOf(blamed, StringComparison.Ordinal);
        Assert.True(place >= 0, $"'{blamed}' is not in the broken document.");
        return (text, text.AsSpan(0, place).Count('\n') + 1);
    }

    private static string Text(string cell) => cell.Replace("\\n", "\n", StringComparison.Ordinal);
}
