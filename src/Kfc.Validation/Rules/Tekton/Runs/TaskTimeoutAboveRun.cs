using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R11: a task's limit is no longer than that of the run's tasks; a task without one counts with the default of an hour.</summary>
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
        foreach (var task in subject.Spec.Maps("taskRunSpecs").Where(t => (Timeouts.Of(t, "timeout") ?? Timeouts.Default) > most))
        {
            var own = task.Has("timeout") ? task.Text("timeout") : "the default of 1h";
            context.Report(TektonRunDiagnostics.TaskTimeoutAboveRun, task.PlaceOf("timeout"), task.Text("pipelineTaskName"), own);
        }
    }
}
