using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>The name by which an author's container is told apart: the last part of its path, and the indices of the loops around it.</summary>
internal static partial class CallName
{
    public static string Of(string path)
    {
        var last = path.Split('.')[^1];
        var bare = Index().Replace(last, "");
        return bare + string.Concat(Index().Matches(path).Select(m => "-" + m.Groups[1].Value));
    }

    [GeneratedRegex(@"\(([0-9]+)\)")]
    private static partial Regex Index();
}
