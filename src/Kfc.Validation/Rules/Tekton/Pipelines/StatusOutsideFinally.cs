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
    public static IEnumerable<StatusUse> Uses(PipelineTask task) => task.Params.SelectMany(p => Of(p["value"].AllTexts())).Concat(task.When.SelectMany(w => Of(PipelineTask.WhenTexts(w))));

    private static List<StatusUse> Of(IEnumerable<ScalarNode> texts)
    {
        var found = new List<StatusUse>();
        foreach (var text in texts)
        {
            foreach (var expression in Variables.Expressions(text.Text))
            {
                if (ResultReference.LooksLikeOne(expression))
                    return [];
                if (IsStatus(expression))
                    found.Add(new(text, expression));
            }
        }

        return found;
    }

    private static bool IsStatus(string expression) => expression.StartsWith("tasks.", StringComparison.Ordinal)
        && (expression.EndsWith(".status", StringComparison.Ordinal) || expression.EndsWith(".reason", StringComparison.Ordinal));
}
