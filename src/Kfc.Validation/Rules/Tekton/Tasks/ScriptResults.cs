using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Tasks;

/// <summary>T16: results that a script writes are declared.</summary>
internal sealed class ScriptResults : Rule<TaskSpec>
{
    public override void Check(TaskSpec subject, RuleContext context)
    {
        var declared = subject.Results.Select(r => r.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var script in subject.Steps.Select(s => s.Node.Scalar("script")).OfType<ScalarNode>())
        {
            foreach (var use in Variables.Uses(script.Text, "results").Distinct().Where(u => u.HasTooManyParts || !declared.Contains(u.Name)))
                context.ReportAt(TektonTaskDiagnostics.ScriptResult, script, use.At, use.Name, NearestName.Sentence(use.Name, declared));
        }
    }
}
