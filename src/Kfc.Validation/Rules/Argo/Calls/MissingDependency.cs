using Kfc.Validation.Expressions;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>20, 21: a task that reads outputs of another one waits for it.</summary>
internal sealed class MissingDependency : Rule<(ArgoTemplate Template, ArgoContext Context)>
{
    public override void Check((ArgoTemplate Template, ArgoContext Context) subject, RuleContext context)
    {
        if (!subject.Template.IsDag)
            return;
        var tasks = subject.Template.CallsByName;
        foreach (var task in subject.Template.Calls)
        {
            HashSet<string>? earlier = null;
            foreach (var field in new[] { "arguments", "when", "withParam", "withSequence", "withItems" })
            {
                foreach (var text in task.Node[field].AllTexts())
                {
                    foreach (var name in Read(text.Text).Where(n => n != task.Name && tasks.ContainsKey(n)).Distinct(StringComparer.Ordinal))
                    {
                        earlier ??= DagEdges.Ancestors(task, tasks);
                        if (!earlier.Contains(name))
                            context.Report(ArgoCallDiagnostics.MissingDependency, text, task.Name, name);
                    }
                }
            }
        }
    }

    public static IEnumerable<string> Read(string text)
    {
        if (!text.Contains("tasks", StringComparison.Ordinal))
            yield break;
        foreach (var tag in Tag.In(text))
        {
            var paths = tag.IsExpression ? ExprParser.Parse(tag.Inside).Paths : [tag.Inside];
            foreach (var parts in paths.Select(p => p.Split('.')).Where(p => p is ["tasks", _, "outputs" or "status" or "ip" or "exitCode", ..]))
                yield return parts[1];
        }
    }
}
