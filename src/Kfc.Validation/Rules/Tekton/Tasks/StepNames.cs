using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Tasks;

/// <summary>S1: names of steps are unique.</summary>
internal sealed class StepNames : Rule<TaskSpec>
{
    public override void Check(TaskSpec subject, RuleContext context)
    {
        foreach (var twice in Duplicates.Of(subject.Steps.Select(s => s.Node).Where(s => s.HasContent("name"))))
            context.Report(TektonStepDiagnostics.DuplicateName, twice.PlaceOf("name"), twice.Text("name"));
    }
}
