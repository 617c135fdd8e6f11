using Kfc.Ir;
using Kfc.Validation.Expressions;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>17 to 20, 22: tasks of a DAG have names and wait for tasks that exist, not for themselves.</summary>
internal sealed class DagForm : Rule<(ArgoTemplate Template, ArgoContext Context)>
{
    /// <summary>Stands for a value that only a run gives.</summary>
    private const string Later = "{{}}";

    private static readonly string[] Results = ["Succeeded", "Failed", "Errored", "Skipped", "Omitted", "Daemoned", "AnySucceeded", "AllFailed"];

    public override void Check((ArgoTemplate Template, ArgoContext Context) subject, RuleContext context)
    {
        var template = subject.Template;
        if (!template.IsDag)
            return;
        foreach (var twice in Duplicates.Of(template.Calls.Select(c => c.Node)))
            context.Report(ArgoCallDiagnostics.DuplicateName, twice.PlaceOf("name"), twice.Text("name"));
        var usesDepends = template.Calls.Any(c => c.Node.HasContent("depends"));
        var tasks = template.CallsByName;
        foreach (var task in template.Calls)
            Task(task, usesDepends, tasks, context);
        var edges = tasks.ToDictionary(t => t.Key, t => t.Value.Edges.Select(u => u.Task).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        if (Cycles.Find(edges) is { } cycle)
            context.Report(ArgoCallDiagnostics.Cycle, tasks[cycle[0]].Node, string.Join(" -> ", cycle));
        Target(subject, tasks, context);
    }

    private static void Task(ArgoCall task, bool usesDepends, IReadOnlyDictionary<string, ArgoCall> tasks, RuleContext context)
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
        foreach (var (name, result, at) in task.Edges)
        {
            if (result.Length > 0 && !Results.Contains(result, StringComparer.Ordinal))
                context.Report(ArgoCallDiagnostics.TaskResult, at, result, string.Join(", ", Results));
            else if (!tasks.TryGetValue(name, out var earlier))
                context.Report(ArgoCallDiagnostics.UnknownDependency, at, task.Name, name, NearestName.Sentence(name, tasks.Keys));
            else if (result is "AnySucceeded" or "AllFailed" && !earlier.IsLoop)
                context.Report(ArgoCallDiagnostics.LoopResult, at, name, result);
        }
    }

    /// <summary>Targets may come from arguments; what those are worth here is looked up, as Argo does. No other variable of a workflow names a task.</summary>
    private static void Target((ArgoTemplate Template, ArgoContext Context) subject, IReadOnlyDictionary<string, ArgoCall> tasks, RuleContext context)
    {
        if (subject.Template.Node.Map("dag")?.Scalar("target") is not { Text.Length: > 0 } target)
            return;
        var text = target.Text;
        foreach (var tag in Tag.In(target.Text).Distinct())
            text = Tag.Replace(text, Argument(tag, subject) ?? (IsLater(tag) ? Later : tag.Inside), t => t == tag);
        foreach (var name in text.Length == 0 ? [] : text.Split(' ').Where(n => !n.Contains("{{", StringComparison.Ordinal) && !tasks.ContainsKey(n)))
            context.Report(ArgoCallDiagnostics.UnknownTarget, target, name);
    }

    private static bool IsLater(Tag tag) =>
        tag.IsExpression || !tag.Inside.StartsWith("workflow.", StringComparison.Ordinal) || tag.Inside.StartsWith("workflow.parameters.", StringComparison.Ordinal);

    private static string? Argument(Tag tag, (ArgoTemplate Template, ArgoContext Context) subject)
    {
        if (tag.IsExpression || subject.Context.Workflow.IsTemplate)
            return null;
        var given = subject.Context.Workflow.Spec.Map("arguments")?.Maps("parameters") ?? [];
        if (After(tag.Inside, "workflow.parameters.") is { } parameter)
            return Value(given, parameter);
        // Those of the template that the workflow begins with are known as well.
        return subject.Context.IsStart(subject.Template) && After(tag.Inside, "inputs.parameters.") is { } input
            ? Value(given, input) ?? (subject.Template.InputParameters.FirstOrDefault(i => i.Text("name") == input) is { } own ? (own.Scalar("value") ?? own.Scalar("default"))?.Text : null)
            : null;
    }

    private static string? Value(IEnumerable<MapNode> parameters, string name) => parameters.FirstOrDefault(p => p.Text("name") == name)?.Scalar("value")?.Text;

    private static string? After(string text, string beginning) => text.StartsWith(beginning, StringComparison.Ordinal) ? text[beginning.Length..] : null;
}
