using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>What <c>depends</c> says: ways for it to hold, each a set of results that must all be there.</summary>
/// <param name="Ways">The ways; none of them needs all that another one needs.</param>
internal sealed partial record DependsFormula(IReadOnlyList<IReadOnlyList<string>> Ways)
{
    /// <param name="text">The text.</param>
    /// <param name="alone">The results that a name without a result stands for.</param>
    /// <param name="isPossible">Whether a result can come about.</param>
    public static DependsFormula Read(string text, Func<string, IEnumerable<string>> alone, Func<string, bool> isPossible)
    {
        var formula = Parser.Parse(Result().Replace(text, m => m.Groups[2].Success ? Atom(m.Value) : $"({string.Join(" || ", alone(m.Value).Select(Atom))})"));
        return new(Smallest([.. WaysOf(formula, true).Where(w => w.TrueForAll(r => isPossible(r)))]));
    }

    public static string Rename(string text, Func<string, string> name) => Result().Replace(text, m => name(m.Groups[1].Value) + m.Groups[2].Value);

    public override string ToString() => Ways.Count == 0 ? "never" : string.Join(" || ", Ways.Select(Way).Order(StringComparer.Ordinal));

    private string Way(IReadOnlyList<string> way) => string.Join(" && ", way) is var text && way.Count > 1 && Ways.Count > 1 ? $"({text})" : text;

    private static string Atom(string result) => $"t['{result}']";

    private static List<List<string>> WaysOf(Syntax formula, bool holds) => formula switch
    {
        Unary { Operator: "!" } not => WaysOf(not.Operand, !holds),
        Binary { Operator: "&&" or "||" } pair when (pair.Operator == "&&") == holds =>
            [.. WaysOf(pair.Left, holds).SelectMany(l => WaysOf(pair.Right, holds).Select(r => Both(l, r)))],
        Binary { Operator: "&&" or "||" } pair => [.. WaysOf(pair.Left, holds), .. WaysOf(pair.Right, holds)],
        Member { Key: Constant { Value: string result } } => [[holds ? result : $"!{result}"]],
        _ => throw new RefusedException($"depends: {formula} is not understood"),
    };

    private static List<string> Both(List<string> left, List<string> right) => [.. left.Union(right, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static List<List<string>> Smallest(List<List<string>> ways) =>
        [.. ways.Where((way, i) => !ways.Where((other, j) => (other.Count < way.Count || (other.Count == way.Count && j < i)) && other.TrueForAll(way.Contains)).Any())];

    [GeneratedRegex(@"([A-Za-z0-9°][-A-Za-z0-9°]*)(\.[A-Za-z]+)?")]
    private static partial Regex Result();
}
