using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P3: names of tasks are unique over tasks and finally.</summary>
internal sealed class UniqueTaskNames : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        foreach (var twice in Duplicates.Of(subject.AllTasks.Select(t => t.Node)))
            context.Report(TektonPipelineDiagnostics.DuplicateTask, twice.PlaceOf("name"), twice.Text("name"));
    }
}
