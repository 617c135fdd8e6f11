using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Works out what is known before the run, by the engine's own rules. What the engine would fail at stays as it is.</summary>
internal static class Folding
{
    private static readonly Dictionary<string, object?> NoNames = [];

    public static Syntax Fold(Syntax syntax) => SyntaxMap.Map(syntax, Step);

    /// <summary>Whether the expression can only give a text.</summary>
    public static bool IsText(Syntax syntax) => syntax switch
    {
        Constant constant => constant.Value is string,
        Binary { Operator: "+" } sum => IsText(sum.Left) && IsText(sum.Right),
        Ternary choice => IsText(choice.Then) && IsText(choice.Else),
        Call call => call.Function is "string" or "replace" or "toJson" or "lower" or "upper" or "trim",
        _ => Reference.IsText(Reference.Words(syntax)),
    };

    /// <summary>Whether the expression can fail, so that it cannot be left out where nobody reads it.</summary>
    /// <param name="syntax">The expression.</param>
    /// <param name="skippable">Tasks that may be skipped, and have no outputs then.</param>
    public static bool CanFail(Syntax syntax, ImmutableHashSet<string> skippable) => syntax switch
    {
        Constant => false,
        Binary { Operator: "+" } sum => !IsText(sum) || CanFail(sum.Left, skippable) || CanFail(sum.Right, skippable),
        Call { Function: "replace" or "string" } call => call.Arguments.Any(a => !IsText(a) || CanFail(a, skippable)),
        _ => Reference.Words(syntax) is not { Count: > 0 } words || (words is ["tasks", var name, ..] && skippable.Contains(name)),
    };

    private static Syntax Step(Syntax syntax) => syntax switch
    {
        Ternary { Condition: Constant { Value: bool truth } } choice => truth ? choice.Then : choice.Else,
        Unary { Operator: "!", Operand: Binary { Operator: "==" } same } => same with { Operator = "!=" },
        Unary { Operator: "!", Operand: Binary { Operator: "!=" } other } => other with { Operator = "==" },
        Binary { Operator: "==" or "!=", Left: Constant, Right: not Constant } swapped => Step(new Binary(swapped.Operator, swapped.Right, swapped.Left)),
        Binary { Operator: "==" or "!=", Left: Ternary { Then: Constant then, Else: Constant other } choice, Right: Constant word } pair
            when Same(then, word) != Same(other, word) => Same(then, word) == (pair.Operator == "==") ? choice.Condition : Step(new Unary("!", choice.Condition)),
        Constant or Name or Pointer => syntax,
        _ => Known(syntax) ?? syntax,
    };

    private static bool ReadsNames(Syntax syntax)
    {
        var found = false;
        SyntaxMap.Map(syntax, s =>
        {
            found |= s is Name;
            return s;
        });
        return found;
    }

    private static bool Same(Constant left, Constant right) => Operators.Equal(left.Value, right.Value);

    private static Constant? Known(Syntax syntax)
    {
        if (ReadsNames(syntax))
        {
            return null;
        }

        try
        {
            return Evaluator.Evaluate(syntax, NoNames) is var value && value is string or bool or long or double ? new(value) : null;
        }
        catch (Exception e) when (e is ExpressionException or InvalidOperationException)
        {
            return null;
        }
    }
}
