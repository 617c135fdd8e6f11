namespace Kfc.Validation.Structure;

/// <summary>Fields of older versions of Tekton that <c>v1</c> has in another place; the new places are those of the conversion from <c>v1beta1</c>.</summary>
internal static class MovedFields
{
    private const string Bundles = "'resolver: bundles' with the params 'bundle', 'name' and 'kind'";
    private const string InsteadOfResources = "'workspaces' for files and 'params' for values";

    private static readonly string[] WithoutResources = ["EmbeddedTask", "Finally2", "PipelineRunSpec2", "PipelineSpec", "TaskRunSpec4", "TaskSpec"];

    /// <summary>Types of the table of fields, their old fields, and the new field beside it, with which it is told by name alone.</summary>
    private static readonly (string Type, string Field, string Name)[] Renamed =
    [
        ("Step2", "resources", "computeResources"), ("StepTemplate2", "resources", "computeResources"), ("Sidecar2", "resources", "computeResources"),
        ("TaskRunSpec2", "taskPodTemplate", "podTemplate"), ("TaskRunSpec2", "taskServiceAccountName", "serviceAccountName"),
        ("TaskRunSpec2", "stepOverrides", "stepSpecs"), ("TaskRunSpec2", "sidecarOverrides", "sidecarSpecs"),
        ("TaskRunSpec4", "stepOverrides", "stepSpecs"), ("TaskRunSpec4", "sidecarOverrides", "sidecarSpecs"),
    ];

    private static readonly (string Type, string Field, string Place)[] Moved =
    [
        ("PipelineRunSpec2", "timeout", "'timeouts.pipeline'"), ("PipelineRunSpec2", "serviceAccountName", "'taskRunTemplate.serviceAccountName'"),
        ("PipelineRunSpec2", "podTemplate", "'taskRunTemplate.podTemplate'"), ("PipelineRef2", "bundle", Bundles), ("TaskRef2", "bundle", Bundles),
        ("Finally2", "conditions", "'when'"), .. WithoutResources.Select(t => (t, "resources", InsteadOfResources)),
    ];

    /// <summary>Where a field of a type is now, in the words of a message; null when it did not move.</summary>
    public static string? Place(FieldType type, string field) =>
        Name(type, field) is { } name ? $"'{name}'" : Array.Find(Moved, m => m.Type == type.Name && m.Field == field).Place;

    /// <summary>The new name of a field that stays in its mapping with its value as it is.</summary>
    public static string? Name(FieldType type, string field) => Array.Find(Renamed, m => m.Type == type.Name && m.Field == field).Name;
}
