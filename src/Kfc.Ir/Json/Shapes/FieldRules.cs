namespace Kfc.Ir;

/// <summary>What the C# type of a field does not say about its values.</summary>
internal static class FieldRules
{
    private static readonly TextShape Name = new(TextRule.Name);

    /// <summary>The narrower shape of a field, or null when its type says it all.</summary>
    public static Shape? For(string type, string field) => (type, field) switch
    {
        (_, "id") => Name,
        ("pipelineGraph" or "parameterSpec" or "componentSpec" or "inputPort" or "outputPort" or "pipelineOutput" or "workspaceMount", "name") => Name,
        ("subPipelineNode", "pipeline") => Name,
        ("taskNode", "component") => Name,
        (_, "timeoutSeconds" or "resumeAfterSeconds" or "maxAgeSeconds") or ("securitySettings", "user" or "group") => new NumberShape(whole: true, 1, long.MaxValue),
        (_, "parallelism") or ("repeatNode", "max") or ("retrySettings", "limit") => new NumberShape(whole: true, 1, int.MaxValue),
        ("runSettings", "ttlSeconds") or ("scheduleSettings", "startingDeadlineSeconds") => new NumberShape(whole: true, 0, long.MaxValue),
        ("retrySettings", "backoffSeconds" or "maxBackoffSeconds") => new NumberShape(whole: true, 0, long.MaxValue),
        ("retrySettings", "factor") => new NumberShape(whole: false, 1, double.MaxValue),
        ("resourceSettings", "gpu") or ("scheduleSettings", "keepSucceeded" or "keepFailed") => new NumberShape(whole: true, 0, int.MaxValue),
        _ => null,
    };
}
