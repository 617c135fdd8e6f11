using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>An object of Argo: its templates, and what a run of it needs.</summary>
internal sealed record WorkflowDocument(
    string Kind,
    string Name,
    string? Entrypoint,
    string? TemplateRef,
    Arguments Arguments,
    ImmutableDictionary<string, TemplateSpec> Templates,
    ExitHook? Exit,
    ImmutableArray<Volume> Volumes,
    int? Parallelism,
    double? Deadline,
    PodPlacement Placement)
{
    private static readonly string[] Irrelevant =
    [
        "ttlStrategy", "podGC", "artifactGC", "serviceAccountName", "automountServiceAccountToken", "archiveLogs", "priority", "podPriorityClassName",
        "artifactRepositoryRef", "workflowMetadata", "podMetadata", "securityContext", "imagePullSecrets", "affinity",
        "podDisruptionBudget", "volumeClaimGC", "schedulerName", "executor", "podSpecPatch",
    ];

    public static ImmutableArray<WorkflowDocument> ReadAll(string yaml) =>
        [.. YamlToJson.Read(yaml).Where(d => d["kind"]?.ToString() is not ("ConfigMap" or "Role" or "RoleBinding")).Select(Read)];

    private static WorkflowDocument Read(JsonObject document) => Fields.Read(document, "document", f =>
    {
        var (version, kind) = (f.Text("apiVersion"), f.Text("kind"));
        if (version != "argoproj.io/v1alpha1")
        {
            throw new RefusedException($"{version} {kind} is not modelled");
        }

        var name = f.Object("metadata", m =>
        {
            m.Ignore("labels", "annotations", "namespace");
            return m.OptionalText("name") is { } given
                ? given.Length <= (kind == "CronWorkflow" ? 52 : 63) ? given : throw new RefusedException($"{given}: the name is too long")
                : m.Text("generateName") is { Length: <= 58 } prefix ? prefix : throw new RefusedException("generateName is too long");
        })!;
        return kind switch
        {
            "Workflow" or "WorkflowTemplate" or "ClusterWorkflowTemplate" => f.Object("spec", s => Spec(s, kind, name))!,
            "CronWorkflow" => f.Object("spec", s =>
            {
                s.Ignore("timezone", "concurrencyPolicy", "startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit", "suspend", "workflowMetadata");
                _ = s.Texts("schedules").IsEmpty ? throw new RefusedException("a CronWorkflow needs schedules") : true;
                return s.Object("workflowSpec", w => Spec(w, kind, name))!;
            })!,
            _ => throw new RefusedException($"{kind} is not modelled"),
        };
    });

    private static WorkflowDocument Spec(Fields f, string kind, string name)
    {
        f.Ignore(Irrelevant);
        var templates = (f.Raw("templates") as JsonArray ?? []).Select((t, i) => TemplateSpec.Read((JsonObject)t!, $"{name}.templates[{i}]")).ToList();
        Check.Unique(templates.Select(t => t.Name), $"{name}.templates");
        Check.AtMost(200, templates.Count, "spec.templates");
        var exit = ExitHook.Read(f);
        return new(
            kind,
            name,
            f.OptionalText("entrypoint"),
            f.Object("workflowTemplateRef", r =>
                templates.Count == 0 ? Library.Reference(r) : throw new RefusedException($"{name}: workflowTemplateRef excludes templates")),
            f.Object("arguments", Arguments.Read) ?? Arguments.None,
            templates.ToImmutableDictionary(t => t.Name, StringComparer.Ordinal),
            f.OptionalText("onExit") is { } onExit ? new ExitHook(new(null, onExit), Arguments.None, null) : exit,
            f.List("volumes", Volume.Read).AddRange(f.List("volumeClaimTemplates", Volume.Claim)),
            f.Has("parallelism") ? f.Integer("parallelism", 0) : null,
            f.Has("activeDeadlineSeconds") ? f.Integer("activeDeadlineSeconds", 0) : null,
            PodPlacement.Read(f.Raw("nodeSelector"), f.Raw("tolerations")));
    }
}
