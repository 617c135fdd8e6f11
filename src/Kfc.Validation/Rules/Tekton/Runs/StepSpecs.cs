using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R12: settings of steps and sidecars in a run have names, each once, and are beta fields.</summary>
internal sealed class StepSpecs : Rule<TektonObject>
{
    /// <summary>The lists in v1 and in v1beta1.</summary>
    private static readonly string[] Lists = ["stepSpecs", "sidecarSpecs", "stepOverrides", "sidecarOverrides"];

    public override void Check(TektonObject subject, RuleContext context)
    {
        foreach (var holder in subject.Spec.Maps("taskRunSpecs").Prepend(subject.Spec))
        {
            foreach (var field in Lists.Append("computeResources").Where(f => holder.Has(f) && !context.Allows(ApiFields.Beta)))
                context.Report(TektonRunDiagnostics.BetaField, holder.PlaceOf(field), field);
            foreach (var field in Lists)
                Names(field, [.. holder.Maps(field)], context);
        }
    }

    private static void Names(string field, IReadOnlyList<MapNode> specs, RuleContext context)
    {
        foreach (var unnamed in specs.Where(s => s.Text("name").Length == 0))
            context.Report(TektonRunDiagnostics.StepSpecName, unnamed, field, "has no name");
        foreach (var twice in Duplicates.Of(specs, "name", StringComparer.OrdinalIgnoreCase))
            context.Report(TektonRunDiagnostics.StepSpecName, twice, field, $"names '{twice.Text("name")}' twice");
    }
}
