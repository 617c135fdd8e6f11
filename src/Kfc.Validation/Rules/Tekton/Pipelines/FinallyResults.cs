using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P16: a task of finally reads results of tasks, not of other tasks of finally. Admission does not look into its matrix.</summary>
internal sealed class FinallyResults : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        var tasks = subject.Tasks.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var final = subject.Finally.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var text in subject.Finally.SelectMany(t => t.OwnTexts))
        {
            foreach (var reference in ResultReference.In(text.Text))
            {
                if (final.Contains(reference.Task))
                    context.ReportAt(TektonPipelineDiagnostics.FinallyResults, text, reference.Written, $"'{reference.Task}', which is in finally too");
                else if (!tasks.Contains(reference.Task))
                    context.ReportAt(TektonPipelineDiagnostics.FinallyResults, text, reference.Written, $"'{reference.Task}', which is no task of the pipeline");
            }
        }
    }
}
