using Kfc.Ir;
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
            Inputs(template, spec, referenced?.Spec, context);
    }

    private static void Exit(ArgoContext subject, ArgoWorkflow? referenced, bool isReferring, RuleContext context)
    {
        if (subject.Workflow.Spec.Scalar("onExit") is { Text.Length: > 0 } exit && !exit.Text.Contains("{{", StringComparison.Ordinal)
            && (!isReferring || referenced is not null) && (referenced ?? subject.Workflow).Template(exit.Text) is null)
        {
            context.Report(ArgoWorkflowDiagnostics.UnknownTemplate, exit, exit.Text, NearestName.Sentence(exit.Text, subject.Workflow.Templates.Select(t => t.Name)));
        }
        else if (!subject.Workflow.IsTemplate && (referenced ?? subject.Workflow).Template(subject.Workflow.Spec.Text("onExit")) is { } template)
        {
            Inputs(template, subject.Workflow.Spec, referenced?.Spec, context);
        }
    }

    private static void Inputs(ArgoTemplate template, MapNode spec, MapNode? referenced, RuleContext context)
    {
        var given = new[] { spec, referenced }.OfType<MapNode>().Select(s => s.Map("arguments")).OfType<MapNode>().ToList();
        var parameters = given.SelectMany(a => a.Maps("parameters")).Select(p => p.Text("name")).ToHashSet(StringComparer.Ordinal);
        var artifacts = given.SelectMany(a => a.Maps("artifacts")).Select(p => p.Text("name")).ToHashSet(StringComparer.Ordinal);
        Arguments.Supplied.Check(template, parameters, artifacts, spec.PlaceOf("entrypoint"), template.Name, context);
    }
}
