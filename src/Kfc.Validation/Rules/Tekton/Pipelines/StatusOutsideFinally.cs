using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P17: only tasks of finally read how tasks ended.</summary>
internal sealed class StatusOutsideFinally : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.IsFinal)
            return;
        foreach (var (text, expression) in Uses(subject))
            context.ReportAt(TektonPipelineDiagnostics.StatusOutsideFinally, text, $"$({expression})", expression);
    }

    /// <summary>
    /// How a task's parameters and guards name the end of tasks. A parameter or guard that reads a result as well is passed over, as admission does.
    /// </summary>
    public static IEnumerable<(ScalarNode Text, string Expression)> Uses(PipelineTask task) =>
        task.Params.Select(p => p["value"].AllTexts()).Concat(task.When.Select(PipelineTask.WhenTexts))
            .Select(texts => texts.SelectMany(t => Variables.Expressions(t.Text).Select(e => (Text: t, Expression: e))).ToList())
            .Where(uses => !uses.Exists(u => ResultReference.LooksLikeOne(u.Expression)))
            .SelectMany(uses => uses.Where(u => IsStatus(u.Expression)));

    private static bool IsStatus(string expression) => expression.StartsWith("tasks.", StringComparison.Ordinal)
        && (expression.EndsWith(".status", StringComparison.Ordinal) || expression.EndsWith(".reason", StringComparison.Ordinal));
}
