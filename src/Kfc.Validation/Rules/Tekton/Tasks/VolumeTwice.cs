using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Tasks;

/// <summary>T2: names of volumes are unique.</summary>
internal sealed class VolumeTwice : Rule<TaskSpec>
{
    public override void Check(TaskSpec subject, RuleContext context)
    {
        foreach (var twice in Duplicates.Of(subject.Node.Maps("volumes")))
            context.Report(TektonTaskDiagnostics.VolumeTwice, twice.PlaceOf("name"), twice.Text("name"));
    }
}
