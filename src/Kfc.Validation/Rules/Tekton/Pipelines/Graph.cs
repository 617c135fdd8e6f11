using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P13: tasks wait only for tasks that exist, and not for themselves.</summary>
internal sealed class Graph : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        var tasks = new Dictionary<string, PipelineTask>(StringComparer.Ordinal);
        foreach (var task in subject.Tasks)
            tasks.TryAdd(task.Name, task);
        var edges = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var task in subject.Tasks)
        {
            edges[task.Name] = new(StringComparer.Ordinal);
            foreach (var text in task.Node.Scalars("runAfter"))
                After(task, text.Text, text, text.Text);
            foreach (var text in task.ReferringTexts)
            {
                foreach (var reference in ResultReference.In(text.Text))
                    After(task, reference.Task, text, reference.Written);
            }
        }

        if (Cycles.Find(edges) is { } cycle)
            context.Report(TektonPipelineDiagnostics.Cycle, tasks[cycle[0]].Node, string.Join(" -> ", cycle));

        void After(PipelineTask task, string earlier, ScalarNode text, string written)
        {
            if (tasks.ContainsKey(earlier))
                edges[task.Name].Add(earlier);
            else
                context.ReportAt(TektonPipelineDiagnostics.UnknownTask, text, written, task.Name, earlier);
        }
    }
}
