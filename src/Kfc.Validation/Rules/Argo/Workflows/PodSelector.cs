using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;
using KubernetesNames = Kfc.Ir.KubernetesNames;

namespace Kfc.Validation.Rules.Argo.Workflows;

/// <summary>The labels by which pods are picked for clearing away are labels, and are compared in one of four ways.</summary>
internal sealed class PodSelector : Rule<ArgoContext>
{
    public override void Check(ArgoContext subject, RuleContext context)
    {
        if (subject.Workflow.Spec.Map("podGC")?.Map("labelSelector") is not { } selector)
            return;
        foreach (var entry in selector.Map("matchLabels")?.Entries ?? [])
            Report(entry.Value, KubernetesNames.ProblemOfQualified(entry.Key) is { } bad ? $"the label '{entry.Key}': {bad}" : ProblemOfValue(entry.Value), context);
        foreach (var expression in selector.Maps("matchExpressions"))
            Report(expression, ProblemOf(expression), context);
    }

    private static void Report(DocumentNode node, string? problem, RuleContext context)
    {
        if (problem is not null)
            context.Report(ArgoWorkflowDiagnostics.Selector, node, problem);
    }

    private static string? ProblemOf(MapNode expression)
    {
        var (key, way, values) = (expression.Text("key"), expression.Text("operator"), expression.Items("values"));
        return way is not ("In" or "NotIn" or "Exists" or "DoesNotExist") ? $"'{way}' is not one of In, NotIn, Exists, DoesNotExist"
            : way is "In" or "NotIn" && values.Count == 0 ? $"'{way}' needs values"
            : way is "Exists" or "DoesNotExist" && values.Count > 0 ? $"'{way}' takes no values"
            : KubernetesNames.ProblemOfQualified(key) is { } bad ? $"the label '{key}': {bad}"
            : values.Select(ProblemOfValue).FirstOrDefault(p => p is not null);
    }

    private static string? ProblemOfValue(DocumentNode value) =>
        value is ScalarNode scalar && KubernetesNames.ProblemOfWord(scalar.Text) is { } problem ? $"the value '{scalar.Text}': {problem}" : null;
}
