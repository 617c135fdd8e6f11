using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Tasks;

/// <summary>T15: variables of the context that steps name exist.</summary>
internal sealed class TaskContext : Rule<TaskSpec>
{
    private static readonly (string Prefix, string[] Names)[] Known =
        [("context.taskRun", ["name", "namespace", "uid"]), ("context.task", ["name", "retry-count"])];

    public override void Check(TaskSpec subject, RuleContext context)
    {
        foreach (var text in subject.Steps.SelectMany(s => s.Texts))
        {
            foreach (var (prefix, names) in Known)
            {
                if (Variables.FirstUnknown(text.Text, prefix, names) is { } unknown)
                    context.ReportAt(TektonTaskDiagnostics.Context, text, unknown.At, unknown.Name, string.Join(", ", names));
            }
        }
    }
}
