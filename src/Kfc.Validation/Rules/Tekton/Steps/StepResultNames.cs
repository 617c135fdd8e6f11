using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S12: results that a step's script writes are declared by the step.</summary>
internal sealed class StepResultNames : Rule<Step>
{
    public override void Check(Step subject, RuleContext context)
    {
        if (subject.Node.Has("results") && subject.Node.Scalar("script") is { } script)
            Check(script, subject.Node.Maps("results"), context);
    }

    public static void Check(ScalarNode script, IEnumerable<MapNode> results, RuleContext context)
    {
        var declared = results.Select(r => r.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var use in Variables.Uses(script.Text, "step.results").Concat(Variables.Uses(script.Text, "results")).Distinct().Where(u => u.HasTooManyParts || !declared.Contains(u.Name)))
            context.ReportAt(TektonStepDiagnostics.StepResult, script, use.At, use.Name);
    }
}
