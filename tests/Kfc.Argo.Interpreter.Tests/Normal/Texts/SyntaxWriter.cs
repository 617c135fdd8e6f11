using System.Globalization;
using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Writes an expression in one spelling: members behind dots where their names allow it, single quotes, all parentheses.</summary>
internal static partial class SyntaxWriter
{
    private static readonly string[] WithPredicate = ["map", "filter", "all", "any", "none", "one", "count", "find", "findIndex"];

    private static readonly (string Sign, string Written)[] Escapes = [("\\", "\\\\"), ("'", "\\'"), ("\n", "\\n"), ("}}", "}\\u007d")];

    public static string Write(Syntax syntax) => syntax switch
    {
        Constant constant => Literal(constant.Value),
        Name name => name.Text,
        Pointer => "#",
        Member { Optional: false, Key: Constant { Value: string key } } member when Word().IsMatch(key) => $"{Inner(member.Target)}.{key}",
        Member member => $"{Inner(member.Target)}{(member.Optional ? "?." : "")}[{Write(member.Key)}]",
        Slice slice => $"{Inner(slice.Target)}[{Bound(slice.From)}:{Bound(slice.To)}]",
        Call call => $"{call.Function}({string.Join(", ", call.Arguments.Select((a, i) => Argument(call, a, i)))})",
        Unary unary => unary.Operator + Inner(unary.Operand),
        Binary binary => $"{Inner(binary.Left)} {Sign(binary.Operator)} {Inner(binary.Right)}",
        Ternary choice => $"{Inner(choice.Condition)} ? {Inner(choice.Then)} : {Inner(choice.Else)}",
        ListOf list => $"[{string.Join(", ", list.Items.Select(Write))}]",
        MapOf map => $"{{{string.Join(", ", map.Entries.Select(e => $"({Write(e.Key)}): {Write(e.Value)}"))} }}",
        Let let => $"let {let.Variable} = {Write(let.Value)}; {Write(let.Body)}",
        _ => throw new ExpressionException($"{syntax} cannot be written"),
    };

    private static string Inner(Syntax syntax) => syntax is Binary or Ternary or Let or Unary ? $"({Write(syntax)})" : Write(syntax);

    private static string Argument(Call call, Syntax argument, int position) =>
        position == 1 && WithPredicate.Contains(call.Function, StringComparer.Ordinal) ? $"{{ {Write(argument)} }}" : Write(argument);

    private static string Bound(Syntax? bound) => bound is null ? "" : Write(bound);

    private static string Sign(string sign) => sign switch { "and" => "&&", "or" => "||", _ => sign };

    private static string Literal(object? value) => value switch
    {
        null => "nil",
        bool truth => truth ? "true" : "false",
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        double number when number.ToString("R", CultureInfo.InvariantCulture) is var text => text.AsSpan().IndexOfAny(".eE") >= 0 ? text : text + ".0",
        string text => $"'{Escapes.Aggregate(text, (t, e) => t.Replace(e.Sign, e.Written, StringComparison.Ordinal))}'",
        _ => throw new ExpressionException($"the constant {value} cannot be written"),
    };

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Word();
}
