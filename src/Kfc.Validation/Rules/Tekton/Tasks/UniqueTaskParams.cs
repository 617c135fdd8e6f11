using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Tasks;

/// <summary>T8: names of a task's parameters are unique.</summary>
internal sealed class UniqueTaskParams : Rule<TaskSpec>
{
    public override void Check(TaskSpec subject, RuleContext context)
    {
        foreach (var twice in Duplicates.Of(subject.Node.Maps("params")))
            context.Report(TektonPipelineDiagnostics.DuplicateParam, twice.PlaceOf("name"), twice.Text("name"));
    }
}
