using Kfc.Validation.Yaml;

namespace Kfc.Validation.Structure;

/// <summary>Fields that Argo's versions do not have in common; the table of fields is that of the newest.</summary>
internal static class ArgoVersions
{
    private static readonly string[] New = ["addressingStyle", "executorPlugins", "pendingTimeout", "podResources", "resourceClaims"];

    private static readonly (string Type, string Field, string Instead)[] Gone =
    [
        ("CronWorkflowSpec", "schedule", "schedules"), ("Synchronization", "mutex", "mutexes"), ("Synchronization", "semaphore", "semaphores"),
        ("WorkflowSpec", "podPriority", "podPriorityClassName"), ("WorkflowTemplateSpec", "podPriority", "podPriorityClassName"),
    ];

    /// <summary>The version that brings a field which another one does not have yet.</summary>
    public static string? Since(string field, EngineVersion version) => !version.IsAtLeast(4, 1) && New.Contains(field, StringComparer.Ordinal) ? "4.1" : null;

    /// <summary>The field that stands in the place of one which 4.0 gave up.</summary>
    public static string? Replacement(FieldType type, string field) => Array.Find(Gone, g => g.Type == type.Name && g.Field == field).Instead;

    /// <summary>Whether a missing field is given in its older form.</summary>
    public static bool IsGiven(FieldType type, string field, MapNode map) => Gone.Any(g => g.Type == type.Name && g.Instead == field && map.Find(g.Field) is not null);
}
