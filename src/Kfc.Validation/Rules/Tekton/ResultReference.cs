namespace Kfc.Validation.Rules.Tekton;

/// <summary>A reference to a result of a pipeline task.</summary>
/// <param name="Section"><c>tasks</c> or <c>finally</c>.</param>
/// <param name="Task">Name of the task.</param>
/// <param name="Result">Name of the result.</param>
/// <param name="Key">Key of an object result, or empty.</param>
/// <param name="Expression">The whole, without the brackets around.</param>
internal sealed record ResultReference(string Section, string Task, string Result, string Key, string Expression)
{
    public static bool LooksLikeOne(string expression) => expression.Split('.') is ["tasks" or "finally", _, "results", _, ..];

    /// <summary>The reference, or null when the expression has another form.</summary>
    public static ResultReference? Parse(string expression)
    {
        var parts = expression.Split('.');
        if (parts.Length is not (4 or 5) || parts[0] is not ("tasks" or "finally") || parts[2] != "results")
            return null;
        var result = Variables.WithoutIndex(parts[3]);
        return new(parts[0], parts[1], result, parts.Length == 5 ? parts[4] : "", expression);
    }

    /// <summary>As it stands in its text.</summary>
    public string Written => $"$({Expression})";

    /// <summary>All references of a text.</summary>
    public static IEnumerable<ResultReference> In(string text) =>
        text.Contains(".results.", StringComparison.Ordinal) ? Variables.Expressions(text).Select(Parse).OfType<ResultReference>() : [];
}
