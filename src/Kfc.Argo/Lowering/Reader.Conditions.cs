using System.Text.RegularExpressions;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <content>Conditions and numbers.</content>
internal sealed partial class Reader
{
    /// <summary>A condition as an expression that is true or false.</summary>
    public string Condition(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Text == "true" ? "true" : "false",
        AndExpression and => $"({string.Join(" && ", and.Operands.Select(Condition))})",
        OrExpression or => $"({string.Join(" || ", or.Operands.Select(Condition))})",
        NotExpression not => $"!({Condition(not.Operand)})",
        CompareExpression compare => Compare(compare),
        _ => $"{Wire(expression).Code} == 'true'",
    };

    /// <summary>A number as an expression.</summary>
    public string Number(Expression expression) => expression switch
    {
        LiteralExpression literal when Plain().IsMatch(literal.Text) => literal.Text[0] == '-' ? $"({literal.Text})" : literal.Text,
        _ when expression.Type is ScalarType { Scalar: ScalarKind.Double } => $"asFloat({Wire(expression).Code})",
        _ => $"asInt({Wire(expression).Code})",
    };

    private string Compare(CompareExpression compare)
    {
        var numbers = FreeText.IsNumber(compare.Left.Type) && FreeText.IsNumber(compare.Right.Type);
        var (left, right) = numbers
            ? (Number(compare.Left), Number(compare.Right))
            : (Wire(compare.Left).Code, Wire(compare.Right).Code);
        return $"{left} {Sign(compare.Operator)} {right}";
    }

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "==",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };

    /// <summary>Numbers that both languages spell alike.</summary>
    [GeneratedRegex(@"^-?[0-9]{1,15}(\.[0-9]{1,15})?$", RegexOptions.ExplicitCapture, -1)]
    private static partial Regex Plain();
}
