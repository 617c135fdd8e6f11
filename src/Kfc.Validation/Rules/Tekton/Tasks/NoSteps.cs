using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Tasks;

/// <summary>T1: a task has steps.</summary>
internal sealed class NoSteps : Rule<TaskSpec>
{
    public override void Check(TaskSpec subject, RuleContext context)
    {
        if (subject.Steps.Count == 0)
            context.Report(TektonTaskDiagnostics.NoSteps, subject.Node);
    }
}
