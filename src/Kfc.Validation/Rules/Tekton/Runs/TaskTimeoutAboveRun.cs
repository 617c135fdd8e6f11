using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R11: a task's limit is no longer than that of the run's tasks.</summary>
internal sealed class TaskTimeoutAboveRun : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        if (!subject.IsV1)
            return;
        var timeouts = new Timeouts(subject.Spec);
        var most = timeouts.Tasks ?? timeouts.Pipeline;
        if (most == 0)
            return;
        foreach (var task in subject.Spec.Maps("taskRunSpecs").Where(t => Timeouts.Of(t, "timeout") > most))
            context.Report(TektonRunDiagnostics.TaskTimeoutAboveRun, task.PlaceOf("timeout"), task.Text("pipelineTaskName"), task.Text("timeout"));
    }
}
