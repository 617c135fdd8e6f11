using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P21: variables of the context exist. Admission looks at the last task of each list alone; elsewhere they stay as they are.</summary>
internal sealed class ContextVariable : Rule<PipelineSpec>
{
    private static readonly (string Prefix, string[] Names)[] Known =
        [("context.pipelineRun", ["name", "namespace", "uid"]), ("context.pipeline", ["name"]), ("context.pipelineTask", ["retries"])];

    public override void Check(PipelineSpec subject, RuleContext context)
    {
        foreach (var tasks in new[] { subject.Tasks, subject.Finally })
        {
            for (var i = 0; i < tasks.Count; i++)
                Check(tasks[i], isChecked: i == tasks.Count - 1, context);
        }
    }

    private static void Check(PipelineTask task, bool isChecked, RuleContext context)
    {
        foreach (var text in task.Params.Concat(task.MatrixParams).SelectMany(p => p["value"].AllTexts()))
        {
            foreach (var (prefix, names) in Known)
            {
                if (Variables.FirstUnknown(text.Text, prefix, names) is { } unknown)
                    context.ReportAt(isChecked ? TektonPipelineDiagnostics.ContextVariable : TektonPipelineDiagnostics.ContextVariableLeft, text, unknown.At, unknown.Name);
            }
        }
    }
}
