using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>What rules of Argo know besides their subject.</summary>
internal sealed class ArgoContext(ArgoWorkflow workflow, RuleContext rules)
{
    public ArgoWorkflow Workflow { get; } = workflow;

    public RuleContext Rules { get; } = rules;

    /// <summary>The template that a call runs; null when it is not in the given files.</summary>
    public ArgoTemplate? Target(ArgoCall call)
    {
        if (call.Inline is { } inline)
            return inline;
        if (call.Node.Map("templateRef") is { } reference)
            return Referenced(reference)?.Template(reference.Text("template"));
        return Named(call.Node.Text("template"));
    }

    /// <summary>The template that a name means in the workflow.</summary>
    public ArgoTemplate? Named(string name) => Workflow.Template(name) ?? FromReference(name);

    /// <summary>The template that a call runs, with the workflow in which it lies.</summary>
    public (ArgoTemplate Template, ArgoContext Context)? Called(ArgoCall call)
    {
        if (call.Inline is null && call.Node.Map("templateRef") is { } reference)
            return Referenced(reference) is { } other && other.Template(reference.Text("template")) is { } template ? (template, new(other, Rules)) : null;
        return Target(call) is { } target ? (target, this) : null;
    }

    /// <summary>Whether a workflow begins with the template.</summary>
    public bool IsStart(ArgoTemplate template) => !Workflow.IsTemplate && template.Name.Length > 0 && template.Name == Workflow.Spec.Text("entrypoint");

    /// <summary>The templates of the workflow that one of them calls, however far down, and itself.</summary>
    public HashSet<ArgoTemplate> Reached(string name)
    {
        var found = new HashSet<ArgoTemplate>();
        var open = new Stack<ArgoTemplate>();
        for (var next = Workflow.Template(name); next is not null || open.TryPop(out next); next = null)
        {
            if (!found.Add(next))
                continue;
            foreach (var called in next.Calls.Select(c => c.Inline ?? Workflow.Template(c.Node.Text("template"))).OfType<ArgoTemplate>())
                open.Push(called);
        }

        return found;
    }

    /// <summary>The workflow template that a reference names; null when it is not in the given files.</summary>
    public ArgoWorkflow? Referenced(MapNode reference) =>
        Rules.Referenced(KindOf(reference), reference.Text("name")) is { } root ? ArgoWorkflow.Of(root) : null;

    /// <summary>Says that the workflow template which a reference names is not in the given files.</summary>
    public void ReportElsewhere(MapNode reference)
    {
        var (kind, name) = (KindOf(reference), reference.Text("name"));
        if (!Rules.IsGiven(kind, name))
            Rules.Report(Rules.Options.StrictReferences ? ReferenceDiagnostics.Unresolved : ReferenceDiagnostics.Elsewhere, reference.PlaceOf("name"), kind, name);
    }

    private static string KindOf(MapNode reference) => reference.Text("clusterScope") == "true" ? "ClusterWorkflowTemplate" : "WorkflowTemplate";

    /// <summary>The template of the workflow template that the whole workflow takes its templates from.</summary>
    private ArgoTemplate? FromReference(string name) =>
        Workflow.Spec.Map("workflowTemplateRef") is { } reference ? Referenced(reference)?.Template(name) : null;
}
