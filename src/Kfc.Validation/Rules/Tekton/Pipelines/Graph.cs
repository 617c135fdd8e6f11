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
            var earlier = edges[task.Name] = new(StringComparer.Ordinal);
            foreach (var (name, text, written) in Earlier(task))
            {
                if (!tasks.ContainsKey(name))
                    context.ReportAt(TektonPipelineDiagnostics.UnknownTask, text, written, task.Name, name);
                else
                    earlier.Add(name);
            }
        }

        if (Cycles.Find(edges) is { } cycle)
            context.Report(TektonPipelineDiagnostics.Cycle, tasks[cycle[0]].Node, string.Join(" -> ", cycle));
    }

    private static IEnumerable<(string Name, ScalarNode Text, string Written)> Earlier(PipelineTask task) => task.Node.Scalars("runAfter").Select(a => (a.Text, a, a.Text))
        .Concat(task.ReferringTexts.SelectMany(t => ResultReference.In(t.Text).Select(r => (r.Task, t, r.Written))));
}
