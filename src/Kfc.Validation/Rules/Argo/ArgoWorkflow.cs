using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>A workflow: an object of one of Argo's kinds, and the specification of the workflow in it.</summary>
internal sealed class ArgoWorkflow(MapNode root, MapNode spec)
{
    private IReadOnlyList<ArgoTemplate>? _templates;
    private Dictionary<string, ArgoTemplate>? _byName;

    public MapNode Root { get; } = root;

    /// <summary>The specification of the workflow; that of a CronWorkflow lies in <c>workflowSpec</c>.</summary>
    public MapNode Spec { get; } = spec;

    public string Kind => Root.Text("kind");

    /// <summary>Whether it is a template, whose arguments come from whoever uses it.</summary>
    public bool IsTemplate => Kind is "WorkflowTemplate" or "ClusterWorkflowTemplate";

    public IReadOnlyList<ArgoTemplate> Templates => _templates ??= [.. Spec.Maps("templates").Select(t => new ArgoTemplate(t))];

    public static ArgoWorkflow? Of(MapNode root) =>
        root.Map("spec") is { } spec && (root.Text("kind") == "CronWorkflow" ? spec.Map("workflowSpec") : spec) is { } workflow ? new(root, workflow) : null;

    /// <summary>The first template of a name.</summary>
    public ArgoTemplate? Template(string name) =>
        (_byName ??= Templates.DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, StringComparer.Ordinal)).GetValueOrDefault(name);
}
