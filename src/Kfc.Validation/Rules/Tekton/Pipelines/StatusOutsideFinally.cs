using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P17: only tasks of finally read how tasks ended.</summary>
internal sealed class StatusOutsideFinally : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.IsFinal)
            return;
        foreach (var text in subject.Params.SelectMany(p => p["value"].AllTexts()).Concat(subject.When.SelectMany(PipelineTask.WhenTexts)))
        {
            if (Variables.Expressions(text.Text).FirstOrDefault(IsStatus) is { } expression)
                context.Report(TektonPipelineDiagnostics.StatusOutsideFinally, text, expression);
        }
    }

    public static bool IsStatus(string expression) => expression.StartsWith("tasks.", StringComparison.Ordinal)
        && (expression.EndsWith(".status", StringComparison.Ordinal) || expression.EndsWith(".reason", StringComparison.Ordinal))
        && !ResultReference.LooksLikeOne(expression);
}
