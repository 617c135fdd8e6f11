using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>The objects of a manifest, and the templates that calls mean.</summary>
internal sealed class Library(ImmutableArray<WorkflowDocument> documents)
{
    public IEnumerable<(WorkflowDocument Document, TemplateSpec Template)> Templates =>
        documents.SelectMany(d => d.Templates.Values.Select(t => (d, t)));

    public (WorkflowDocument Document, TemplateSpec Template) Find(WorkflowDocument caller, TemplateCall call)
    {
        var document = call.Object is null ? caller : Template(call.Object);
        return document.Templates.TryGetValue(call.Template, out var template)
            ? (document, template) : throw new RefusedException($"there is no template {call.Template} in {document.Name}");
    }

    /// <summary>The object to run: the named one, the only Workflow or CronWorkflow, or the only object.</summary>
    public WorkflowDocument Main(string? name)
    {
        var fitting = documents.Where(d => name is null ? documents.Length == 1 || d.Kind is "Workflow" or "CronWorkflow" : d.Name == name).ToList();
        return fitting is [var main] ? main : throw new RefusedException($"there are {fitting.Count} objects to run");
    }

    /// <summary>With a reference to a template object, everything comes from there and arguments merge by name.</summary>
    public WorkflowDocument Resolved(WorkflowDocument main)
    {
        if (main.TemplateRef is null)
        {
            return main;
        }

        var template = Template(main.TemplateRef);
        var own = main.Arguments.Parameters.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return template with
        {
            Entrypoint = main.Entrypoint ?? template.Entrypoint,
            Exit = main.Exit ?? template.Exit,
            Arguments = template.Arguments with { Parameters = [.. template.Arguments.Parameters.Where(p => !own.Contains(p.Name)), .. main.Arguments.Parameters] },
        };
    }

    /// <summary>The kind and name of the object that a reference means.</summary>
    public static string Reference(Fields reference) =>
        $"{(reference.Flag("clusterScope") ? "Cluster" : "")}WorkflowTemplate/{reference.Text("name")}";

    private WorkflowDocument Template(string reference) =>
        documents.FirstOrDefault(d => $"{d.Kind}/{d.Name}" == reference) ?? throw new RefusedException($"there is no {reference}");
}
