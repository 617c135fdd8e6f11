using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R10: tasks and finally together have no longer limit than the run. Tekton adds them up even when the run is unlimited.</summary>
internal sealed class SumAboveWhole : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        var timeouts = new Timeouts(subject.Spec);
        if (timeouts is { Tasks: { } tasks, Finally: { } final } && tasks + final > timeouts.Pipeline)
        {
            var node = timeouts.Node!;
            context.Report(TektonRunDiagnostics.SumAboveWhole, node["tasks"]!, node.Text("tasks"), node.Text("finally"), PartAboveWhole.Whole(timeouts));
        }
    }
}
