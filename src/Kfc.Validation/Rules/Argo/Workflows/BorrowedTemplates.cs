using Kfc.Validation.Yaml;
using NearestName = Kfc.Ir.NearestName;

namespace Kfc.Validation.Rules.Argo.Workflows;

/// <summary>26: templates that lie in other objects read the parameters, labels and annotations of the workflow that uses them, and mount its volumes; it must have them.</summary>
internal sealed class BorrowedTemplates(ArgoScope global, RuleContext context)
{
    private static readonly string[] Read = ["workflow.parameters.", "workflow.labels.", "workflow.annotations.", "workflow.priority"];

    private readonly HashSet<MapNode> _seen = [];
    private readonly List<MapNode> _specs = [];

    /// <param name="argo">The workflow.</param>
    /// <param name="global">What holds everywhere in it.</param>
    public static void Check(ArgoContext argo, ArgoScope global)
    {
        // What a workflow template borrows may get them from whoever uses it.
        if (argo.Workflow.IsTemplate)
            return;
        var check = new BorrowedTemplates(global, argo.Rules);
        check._specs.Add(argo.Workflow.Spec);
        if (argo.Workflow.Spec.Map("workflowTemplateRef") is { } reference && argo.Referenced(reference) is { } whole)
            check.Whole(new(whole, argo.Rules), reference.PlaceOf("name"));
        foreach (var call in argo.Workflow.Templates.SelectMany(t => t.Calls))
            check.Call(call, argo, at: null);
    }

    private void Whole(ArgoContext other, Place at)
    {
        _specs.Add(other.Workflow.Spec);
        if (other.Workflow.Template(_specs.Select(s => s.Text("entrypoint")).FirstOrDefault(e => e.Length > 0) ?? "") is { } start)
            Defaults((start, other), _specs.SelectMany(s => s.Map("arguments")?.Maps("parameters") ?? []), at);
        foreach (var template in other.Workflow.Templates)
            Template(template, other, at);
    }

    private void Call(ArgoCall call, ArgoContext argo, Place? at)
    {
        if (argo.Called(call) is not { } called)
            return;
        if (call.Node.Map("templateRef") is { } reference && call.Inline is null)
            at ??= reference.PlaceOf("template");

        if (at is { } place)
            Template(called.Template, called.Context, place);
    }

    /// <summary>What an input of the template that the workflow begins with is worth is read there, where the workflow gives it no other value.</summary>
    private void Defaults((ArgoTemplate Template, ArgoContext Context) start, IEnumerable<MapNode> parameters, Place at)
    {
        var given = parameters.Select(p => p.Text("name")).ToHashSet(StringComparer.Ordinal);
        var used = start.Template.UsedInputs;
        foreach (var input in start.Template.InputParameters.Where(i => !given.Contains(i.Text("name")) && used.Contains(i.Text("name"))))
            Texts(input["value"] ?? input["default"], start, at);
    }

    private void Template(ArgoTemplate template, ArgoContext argo, Place at)
    {
        if (!_seen.Add(template.Node))
            return;
        foreach (var entry in template.Node.Entries.Where(e => e.Key != "inputs"))
            Texts(entry.Value, (template, argo), at);
        if (!template.IsDag && !template.IsSteps)
        {
            Texts(template.Node.Map("inputs")?["artifacts"], (template, argo), at);
            foreach (var entry in template.InputParameters.SelectMany(i => i.Entries).Where(e => e.Key != "value"))
                Texts(entry.Value, (template, argo), at);
        }

        Templates.MountedVolumes.Check(template, _specs, at, context);
        foreach (var call in template.Calls)
            Call(call, argo, at);
    }

    private void Texts(DocumentNode? node, (ArgoTemplate Template, ArgoContext Context) owner, Place at)
    {
        foreach (var tag in node.AllTexts().SelectMany(t => Tag.In(t.Text)).Where(t => t.IsVariable && Read.Any(t.Inside.StartsWith) && !global.Has(t.Inside)).Distinct())
            context.Report(ArgoTextDiagnostics.Borrowed, at, owner.Template.Name, owner.Context.Workflow.Root.Map("metadata")?.Text("name"), tag.Inside, NearestName.Sentence(tag.Inside, global.Names));
    }
}
