using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P19: a pipeline in a pipeline gives no results.</summary>
internal sealed class ResultOfPipeline : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        var pipelines = subject.AllTasks.Where(t => t.IsPipeline).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        if (pipelines.Count == 0)
            return;
        foreach (var text in subject.AllTasks.SelectMany(t => t.Texts).Concat(subject.Results.SelectMany(r => r["value"].AllTexts())))
        {
            if (ResultReference.In(text.Text).FirstOrDefault(r => pipelines.Contains(r.Task)) is { } reference)
                context.ReportAt(TektonPipelineDiagnostics.ResultOfPipeline, text, reference.Written, reference.Task);
        }
    }
}
