namespace Kfc.Validation.Expressions;

/// <summary>Checks guards' expressions in the Common Expression Language: their form, and types as far as literals show them.</summary>
internal static class CelExpression
{
    /// <summary>What is wrong, or null.</summary>
    public static string? ProblemOf(string text)
    {
        try
        {
            new CelParser(text).Check();
            return null;
        }
        catch (ExpressionException problem)
        {
            return problem.Message;
        }
    }
}
