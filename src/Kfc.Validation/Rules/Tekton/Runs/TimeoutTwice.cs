namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>The older <c>timeout</c> of a run in v1beta1 excludes <c>timeouts</c>.</summary>
internal sealed class TimeoutTwice : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        if (!subject.IsV1 && subject.Spec.Has("timeout") && subject.Spec.Has("timeouts"))
            context.Report(TektonRunDiagnostics.TimeoutTwice, subject.Spec.PlaceOf("timeout"));
    }
}
