using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>What admission asks of a CustomRun: one definition, with apiVersion and kind, no message without a status.</summary>
internal sealed class CustomRunForm : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        var (reference, spec) = (subject.Spec.Map("customRef"), subject.Spec.Map("customSpec"));
        if (reference is null == spec is null)
        {
            var at = reference is null ? subject.Root.PlaceOf("spec") : subject.Spec.PlaceOf("customSpec");
            context.Report(TektonRunDiagnostics.OneDefinition, at, "custom", reference is null ? "neither" : "both");
        }
        else
        {
            foreach (var field in new[] { "kind", "apiVersion" }.Where(f => (reference ?? spec)!.Text(f).Length == 0))
                context.Report(TektonPipelineDiagnostics.CustomTaskKind, subject.Spec.PlaceOf(reference is null ? "customSpec" : "customRef"), "custom run", field, "");
        }

        StatusMessageAlone.Check(subject.Spec, context);
    }
}
