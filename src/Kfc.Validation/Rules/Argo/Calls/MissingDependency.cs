using Kfc.Validation.Expressions;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>20, 21: a task that reads outputs of another one waits for it. Argo's validation sees only arguments that begin with the reading.</summary>
internal sealed class MissingDependency : Rule<(ArgoTemplate Template, ArgoContext Context)>
{
    private const string Beginning = "{{tasks.";

    public override void Check((ArgoTemplate Template, ArgoContext Context) subject, RuleContext context)
    {
        if (!subject.Template.IsDag)
            return;
        var tasks = subject.Template.CallsByName;
        foreach (var task in subject.Template.Calls)
        {
            var texts = new[] { "arguments", "when", "withParam", "withSequence", "withItems" }
                .SelectMany(f => task.Node[f].AllTexts()).Where(t => t.Text.Contains("tasks", StringComparison.Ordinal)).ToList();
            if (texts.Count > 0)
                Check(task, texts, tasks, context);
        }
    }

    private static void Check(ArgoCall task, List<ScalarNode> texts, IReadOnlyDictionary<string, ArgoCall> tasks, RuleContext context)
    {
        HashSet<string>? earlier = null;
        var validated = Validated(task).ToHashSet();
        foreach (var text in texts)
        {
            var first = validated.Contains(text) ? text.Text.Split('.')[1] : null;
            if (first is not null && !IsEarlier(first) && (tasks.ContainsKey(first) || first.EndsWith("}}", StringComparison.Ordinal)))
                context.ReportAt(ArgoCallDiagnostics.MissingDependency, text, 0, task.Name, first);
            foreach (var name in Read(text.Text).Where(n => n != first && n != task.Name && tasks.ContainsKey(n) && !IsEarlier(n)).Distinct(StringComparer.Ordinal))
                context.ReportAt(ArgoCallDiagnostics.UnawaitedText, text, $"tasks.{name}.", task.Name, name);
        }

        // Most tasks read what they wait for themselves; walking the whole way back for each would take long chains squared.
        bool IsEarlier(string name) => task.Edges.Any(e => e.Task == name) || (earlier ??= DagEdges.Ancestors(task, tasks)).Contains(name);
    }

    private static IEnumerable<ScalarNode> Validated(ArgoCall task) => task.Parameters.Select(p => p.Scalar("value")).Concat(task.Artifacts.Select(a => a.Scalar("from")))
        .OfType<ScalarNode>().Where(t => t.Text.StartsWith(Beginning, StringComparison.Ordinal));

    public static IEnumerable<string> Read(string text)
    {
        foreach (var tag in Tag.In(text))
        {
            // What has a fallback may be missing.
            var paths = tag.IsExpression ? ExprParser.Parse(tag.Inside) is var parsed ? parsed.Paths.Where(p => !parsed.Optional.Contains(p, StringComparer.Ordinal)) : [] : [tag.Inside];
            foreach (var parts in paths.Select(p => p.Split('.')).Where(p => p is ["tasks", _, "outputs" or "status" or "ip" or "exitCode", ..]))
                yield return parts[1];
        }
    }
}
