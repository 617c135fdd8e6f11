using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R7: limits are not negative.</summary>
internal sealed class NegativeTimeout : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        foreach (var field in new[] { "pipeline", "tasks", "finally" })
            Check(subject.Spec.Map("timeouts"), field, context);
        Check(subject.Spec, "timeout", context);
        foreach (var task in subject.Spec.Maps("taskRunSpecs"))
            Check(task, "timeout", context);
    }

    private static void Check(MapNode? node, string field, RuleContext context)
    {
        if (Timeouts.Of(node, field) < 0)
            context.Report(TektonRunDiagnostics.NegativeTimeout, node![field]!, field, node.Text(field));
    }
}
