using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R3: a run has exactly one of a reference and an embedded specification.</summary>
internal sealed class OneDefinition : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        var word = subject.Kind == "PipelineRun" ? "pipeline" : "task";
        var (reference, spec) = (subject.Spec.Has(word + "Ref"), subject.Spec.Has(word + "Spec"));
        if (reference && spec)
            context.Report(TektonRunDiagnostics.OneDefinition, subject.Spec.PlaceOf(word + "Spec"), word, "both are");
        else if (!reference && !spec)
            context.Report(TektonRunDiagnostics.OneDefinition, subject.Root.PlaceOf("spec"), word, "neither is");
    }
}
