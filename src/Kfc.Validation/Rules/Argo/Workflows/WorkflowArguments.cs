using Kfc.Validation.Rules.Argo.Arguments;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Workflows;

/// <summary>5 to 8 for the arguments of a workflow, and for those that a referenced template leaves to it.</summary>
internal sealed class WorkflowArguments : Rule<ArgoContext>
{
    public override void Check(ArgoContext subject, RuleContext context)
    {
        var (workflow, spec) = (subject.Workflow, subject.Workflow.Spec);
        // Nobody is there to give a value when a CronWorkflow starts.
        var need = workflow.IsTemplate ? ValueNeed.Elsewhere : workflow.Kind == "CronWorkflow" ? ValueNeed.Here : ValueNeed.AtSubmission;
        if (spec.Map("arguments") is { } arguments)
            ArgumentForm.Check(arguments, spec.Has("workflowTemplateRef") ? ValueNeed.Elsewhere : need, isCall: false, context);
        if (spec.Map("workflowTemplateRef") is not { } reference || subject.Referenced(reference)?.Spec.Map("arguments") is not { } theirs || workflow.IsTemplate)
            return;
        var given = (spec.Map("arguments")?.Maps("parameters") ?? []).Where(HasValue).Select(p => p.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in theirs.Maps("parameters").Where(p => !HasValue(p) && !given.Contains(p.Text("name"))))
            context.Report(need == ValueNeed.Here ? ArgoArgumentDiagnostics.NoValue : ArgoArgumentDiagnostics.ValueAtSubmission, reference, parameter.Text("name"));
    }

    private static bool HasValue(MapNode parameter) => parameter.Has("value") || parameter.Has("valueFrom");
}
