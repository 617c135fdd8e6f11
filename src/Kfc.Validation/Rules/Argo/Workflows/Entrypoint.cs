using Kfc.Ir;
using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Workflows;

/// <summary>2, 9: a workflow begins with a template that exists, and gives it what it asks for.</summary>
internal sealed class Entrypoint : Rule<ArgoContext>
{
    public override void Check(ArgoContext subject, RuleContext context)
    {
        var (workflow, spec) = (subject.Workflow, subject.Workflow.Spec);
        var reference = spec.Map("workflowTemplateRef");
        var referenced = reference is null ? null : subject.Referenced(reference);
        if (reference is not null && referenced is null)
            subject.ReportElsewhere(reference);
        if (reference is not null && !reference.HasContent("name"))
            context.Report(StructureDiagnostics.Missing, reference, "name");
        Exit(subject, referenced, reference is not null, context);
        var name = spec.HasContent("entrypoint") ? spec.Text("entrypoint") : referenced?.Spec.Text("entrypoint") ?? "";
        if (name.Length == 0)
        {
            if (!workflow.IsTemplate && (reference is null || referenced is not null))
                context.Report(ArgoWorkflowDiagnostics.NoEntrypoint, workflow.Root.PlaceOf("spec"));
            return;
        }

        if (reference is not null && referenced is null)
            return;
        if ((referenced ?? workflow).Template(name) is not { } template)
            context.Report(ArgoWorkflowDiagnostics.UnknownTemplate, spec.PlaceOf("entrypoint"), name, NearestName.Sentence(name, workflow.Templates.Select(t => t.Name)));
        else if (!workflow.IsTemplate)
            Inputs(template, [spec, referenced?.Spec], spec.PlaceOf("entrypoint"), context);
    }

    /// <summary>A handler gets the workflow's own arguments, and none of those that a referenced template brings.</summary>
    private static void Exit(ArgoContext subject, ArgoWorkflow? referenced, bool isReferring, RuleContext context)
    {
        if (subject.Workflow.Spec.Scalar("onExit") is { Text.Length: > 0 } exit
            && (!isReferring || referenced is not null) && (referenced ?? subject.Workflow).Template(exit.Text) is null)
        {
            context.Report(ArgoWorkflowDiagnostics.UnknownTemplate, exit, exit.Text, NearestName.Sentence(exit.Text, subject.Workflow.Templates.Select(t => t.Name)));
        }
        else if (!subject.Workflow.IsTemplate && Handler(subject.Workflow.Spec, referenced) is { } name && (referenced ?? subject.Workflow).Template(name) is { } template)
        {
            var at = subject.Workflow.Spec.HasContent("onExit") || referenced is null ? "onExit" : "workflowTemplateRef";
            Inputs(template, [subject.Workflow.Spec], subject.Workflow.Spec.PlaceOf(at), context);
        }
    }

    private static string? Handler(MapNode spec, ArgoWorkflow? referenced) =>
        new[] { spec.Text("onExit"), referenced?.Spec.Text("onExit") }.FirstOrDefault(n => n is { Length: > 0 });

    private static void Inputs(ArgoTemplate template, MapNode?[] specs, Place at, RuleContext context)
    {
        var given = specs.OfType<MapNode>().Select(s => s.Map("arguments")).OfType<MapNode>().ToList();
        Arguments.Supplied.Check(template, given.SelectMany(a => a.Maps("parameters")), given.SelectMany(a => a.Maps("artifacts")), at, template.Name, context);
    }
}
