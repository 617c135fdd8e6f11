namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary><c>$(tasks.a.result.b)</c>: nothing puts in a value, as the word is <c>results</c>.</summary>
internal sealed class MisspeltResult : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        foreach (var text in subject.ReferringTexts)
        {
            foreach (var use in Variables.Uses(text.Text, "tasks").Distinct().TakeWhile(_ => !context.IsFull))
            {
                if (use.Parts is [var task, "result", var result])
                    context.ReportAt(TektonPipelineDiagnostics.ResultLeft, text, use.At, $"tasks.{use.Inside}", $"tasks.{task}.results.{result}");
            }
        }
    }
}
