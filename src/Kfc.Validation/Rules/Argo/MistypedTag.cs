namespace Kfc.Validation.Rules.Argo;

/// <summary>
/// Tags whose first word is nearly one that Argo knows. It takes them for somebody else's and leaves them as they stand, so only those are
/// told that would name something here if they were spelled right.
/// </summary>
internal static class MistypedTag
{
    /// <summary>The name that was meant, or null when the tag is no mistyped one.</summary>
    public static string? Meant(Tag tag, ArgoScope scope)
    {
        if (tag.IsExpression || tag.IsVariable || tag.Inside.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot))
            return null;
        var (root, rest) = (tag.Inside[..dot], tag.Inside[dot..]);
        return Right(root) is { } right && scope.Knows(right + rest) ? right + rest : null;
    }

    private static string? Right(string root) => root.ToUpperInvariant() switch
    {
        "INPUT" or "INPUTS" => "inputs",
        "STEP" or "STEPS" => "steps",
        "TASK" or "TASKS" => "tasks",
        "WORKFLOW" or "WORKFLOWS" => "workflow",
        "ITEM" or "ITEMS" => "item",
        "PARAMETER" or "PARAMETERS" => "inputs.parameters",
        _ => null,
    };
}
