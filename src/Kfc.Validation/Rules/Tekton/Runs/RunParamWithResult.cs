using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R6: the value of a run's parameter refers to no result; there is no task before the run.</summary>
internal sealed class RunParamWithResult : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        foreach (var text in subject.Spec.Maps("params").SelectMany(p => p["value"].AllTexts()))
        {
            if (Variables.Expressions(text.Text).FirstOrDefault(e => ResultReference.LooksLikeOne(e) && ResultReference.Parse(e) is not null) is { } reference)
                context.ReportAt(TektonRunDiagnostics.RunParamWithResult, text, $"$({reference})", reference);
        }
    }
}
