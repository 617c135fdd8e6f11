namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P18: a task of finally reads the status of a task that exists.</summary>
internal sealed class StatusOfUnknownTask : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        var tasks = subject.Tasks.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (text, expression) in subject.Finally.SelectMany(StatusOutsideFinally.Uses).Where(u => u.Expression != "tasks.status"))
        {
            var task = expression["tasks.".Length..expression.LastIndexOf('.')];
            if (!tasks.Contains(task))
                context.ReportAt(TektonPipelineDiagnostics.StatusOfUnknownTask, text, $"$({expression})", task);
        }
    }
}
