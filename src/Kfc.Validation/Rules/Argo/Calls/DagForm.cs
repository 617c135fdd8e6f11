using Kfc.Ir;
using Kfc.Validation.Expressions;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>17 to 20, 22: tasks of a DAG have names and wait for tasks that exist, not for themselves.</summary>
internal sealed class DagForm : Rule<(ArgoTemplate Template, ArgoContext Context)>
{
    private static readonly string[] Results = ["Succeeded", "Failed", "Errored", "Skipped", "Omitted", "Daemoned", "AnySucceeded", "AllFailed"];

    public override void Check((ArgoTemplate Template, ArgoContext Context) subject, RuleContext context)
    {
        var template = subject.Template;
        if (!template.IsDag)
            return;
        foreach (var twice in Duplicates.Of(template.Calls.Select(c => c.Node)))
            context.Report(ArgoCallDiagnostics.DuplicateName, twice.PlaceOf("name"), twice.Text("name"));
        var usesDepends = template.Calls.Any(c => c.Node.HasContent("depends"));
        var tasks = template.Calls.DistinctBy(c => c.Name, StringComparer.Ordinal).ToDictionary(c => c.Name, StringComparer.Ordinal);
        foreach (var task in template.Calls)
            Task(task, usesDepends, tasks, context);
        var edges = tasks.ToDictionary(t => t.Key, t => DagEdges.Of(t.Value).Select(u => u.Task).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        if (Cycles.Find(edges) is { } cycle)
            context.Report(ArgoCallDiagnostics.Cycle, tasks[cycle[0]].Node, string.Join(" -> ", cycle));
        Target(template, tasks, context);
    }

    private static void Task(ArgoCall task, bool usesDepends, Dictionary<string, ArgoCall> tasks, RuleContext context)
    {
        var node = task.Node;
        if (task.Name.Length > 0 && char.IsAsciiDigit(task.Name[0]) && (usesDepends || node.HasContent("dependencies")))
            context.Report(ArgoCallDiagnostics.DigitFirst, node.PlaceOf("name"), task.Name);
        if (usesDepends && node.HasContent("dependencies"))
            context.Report(ArgoCallDiagnostics.DependsAndDependencies, node.PlaceOf("dependencies"));
        if (usesDepends && node.Has("continueOn"))
            context.Report(ArgoCallDiagnostics.DependsAndContinue, node.PlaceOf("continueOn"));
        if (node.Scalar("depends") is { Text.Length: > 0 } depends && DependsExpression.Parse(depends.Text).Problem is { } problem)
            context.Report(ArgoCallDiagnostics.DependsForm, depends, problem);
        foreach (var (name, result, at) in DagEdges.Of(task))
        {
            if (result.Length > 0 && !Results.Contains(result, StringComparer.Ordinal))
                context.Report(ArgoCallDiagnostics.TaskResult, at, result, string.Join(", ", Results));
            else if (!tasks.TryGetValue(name, out var earlier))
                context.Report(ArgoCallDiagnostics.UnknownDependency, at, task.Name, name, NearestName.Sentence(name, tasks.Keys));
            else if (result is "AnySucceeded" or "AllFailed" && !earlier.IsLoop)
                context.Report(ArgoCallDiagnostics.LoopResult, at, name, result);
        }
    }

    private static void Target(ArgoTemplate template, Dictionary<string, ArgoCall> tasks, RuleContext context)
    {
        if (template.Node.Map("dag")?.Scalar("target") is not { Text.Length: > 0 } target)
            return;
        foreach (var name in target.Text.Split(' ').Where(n => !n.Contains("{{", StringComparison.Ordinal) && !tasks.ContainsKey(n)))
            context.Report(ArgoCallDiagnostics.UnknownTarget, target, name);
    }
}
