using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Evaluates an expression over named values: nil, bool, long, double, string, lists and maps.</summary>
internal sealed class Evaluator
{
    private readonly IReadOnlyDictionary<string, object?> _names;
    private readonly ImmutableStack<object?> _elements;

    private Evaluator(IReadOnlyDictionary<string, object?> names, ImmutableStack<object?> elements) => (_names, _elements) = (names, elements);

    /// <exception cref="ExpressionException">It names what is not there, or it fails.</exception>
    public static object? Evaluate(Syntax syntax, IReadOnlyDictionary<string, object?> names)
    {
        References.Check(syntax, names);
        return new Evaluator(names, []).Value(syntax);
    }

    public object? Value(Syntax syntax) => Chain(syntax, out _);

    /// <summary>The same evaluator for one element of a list.</summary>
    public Evaluator At(object? element) => new(_names, _elements.Push(element));

    public static bool Truth(object? value) => value as bool? ?? throw new ExpressionException($"interface conversion: interface {{}} is {Operators.Kind(value)}, not bool");

    /// <summary>A chain ends with nil at the first <c>?.</c> behind a nil.</summary>
    private object? Chain(Syntax syntax, out bool cut)
    {
        cut = false;
        if (syntax is not Member member)
        {
            return Plain(syntax);
        }

        var target = Chain(member.Target, out cut);
        if (cut || (target is null && member.Optional))
        {
            cut = true;
            return null;
        }

        return Operators.Fetch(target, Value(member.Key));
    }

    private object? Plain(Syntax syntax)
    {
        switch (syntax)
        {
            case Constant constant:
                return constant.Value;
            case Name name:
                return _names[name.Text];
            case Pointer:
                return _elements.Peek();
            case Unary { Operator: "!" } unary:
                return !Truth(Value(unary.Operand));
            case Unary unary:
                return Value(unary.Operand) switch
                {
                    long whole => (object)(unary.Operator == "-" ? -whole : whole),
                    double number => unary.Operator == "-" ? -number : number,
                    var other => throw new ExpressionException($"invalid operation: {unary.Operator}{Operators.Kind(other)}"),
                };
            case Binary binary:
                return Combined(binary);
            case Ternary ternary:
                return Truth(Value(ternary.Condition)) ? Value(ternary.Then) : Value(ternary.Else);
            case ListOf list:
                return list.Items.Select(Value).ToList();
            case MapOf map:
                return map.Entries.ToDictionary(e => Go.Format(Value(e.Key)), e => Value(e.Value), StringComparer.Ordinal);
            case Let let:
                var names = new Dictionary<string, object?>(_names, StringComparer.Ordinal) { [let.Variable] = Value(let.Value) };
                return new Evaluator(names, _elements).Value(let.Body);
            case Slice slice:
                return Sliced(slice);
            case Call call:
                return Functions.Call(call, this);
            default:
                throw new ExpressionException($"{syntax} is not modelled");
        }
    }

    private object? Combined(Binary binary)
    {
        switch (binary.Operator)
        {
            case "&&" or "and":
                return Truth(Value(binary.Left)) && Truth(Value(binary.Right));
            case "||" or "or":
                return Truth(Value(binary.Left)) || Truth(Value(binary.Right));
            case "??":
                return Value(binary.Left) ?? Value(binary.Right);
        }

        var (left, right) = (Value(binary.Left), Value(binary.Right));
        return binary.Operator switch
        {
            "==" => Operators.Equal(left, right),
            "!=" => !Operators.Equal(left, right),
            "in" => Operators.In(left, right),
            "<" => Operators.Compare("<", left, right) < 0,
            "<=" => Operators.Compare("<=", left, right) <= 0,
            ">" => Operators.Compare(">", left, right) > 0,
            ">=" => Operators.Compare(">=", left, right) >= 0,
            ".." => Operators.Range(left, right),
            "matches" => Regex.IsMatch(Text(left), Pattern(Text(right))),
            "contains" => Text(left).Contains(Text(right), StringComparison.Ordinal),
            "startsWith" => Text(left).StartsWith(Text(right), StringComparison.Ordinal),
            "endsWith" => Text(left).EndsWith(Text(right), StringComparison.Ordinal),
            _ => Operators.Arithmetic(binary.Operator, left, right),
        };
    }

    private object Sliced(Slice slice)
    {
        var target = Value(slice.Target);
        var runes = target is string text ? text.EnumerateRunes().Cast<object?>().ToList() : target as List<object?> ?? throw new ExpressionException($"cannot slice {Operators.Kind(target)}");
        var from = Bound(slice.From, 0);
        var to = Math.Max(from, Bound(slice.To, runes.Count));
        var part = runes.GetRange(from, to - from);
        return target is string ? string.Concat(part.Select(r => ((Rune)r!).ToString())) : part;

        int Bound(Syntax? bound, int absent)
        {
            var at = bound is null ? absent : (int)(Value(bound) as long? ?? throw new ExpressionException("a slice's bound is no integer"));
            return Math.Clamp(at < 0 ? at + runes.Count : at, 0, runes.Count);
        }
    }

    /// <summary>Go's <c>$</c> is the end of the text, also behind a newline; what else the languages read differently is not modelled.</summary>
    private static string Pattern(string pattern)
    {
        var body = pattern.EndsWith('$') ? pattern[..^1] : pattern;
        return body.AsSpan().IndexOfAny("$\\") >= 0 || body.Contains("(?", StringComparison.Ordinal)
            ? throw new ExpressionException($"the pattern '{pattern}' is not modelled")
            : body.Length < pattern.Length ? $"{body}\\z" : body;
    }

    private static string Text(object? value) => value as string ?? throw new ExpressionException($"interface conversion: interface {{}} is {Operators.Kind(value)}, not string");
}
