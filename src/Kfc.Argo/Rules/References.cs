using System.Text.RegularExpressions;
using Kfc.Argo.Manifest;

namespace Kfc.Argo.Rules;

/// <summary>What tags and expressions name exists, and is waited for.</summary>
internal static partial class References
{
    public static IEnumerable<string> Texts(DagTask task) =>
        [task.When ?? "", task.WithParam ?? "", .. Texts(task.Arguments)];

    public static IEnumerable<string> Texts(Slots slots) =>
    [
        .. slots.Parameters.SelectMany(p => (string[])[p.Value ?? "", p.ValueFrom?.Parameter ?? "", p.ValueFrom?.Expression ?? ""]),
        .. slots.Artifacts.SelectMany(a => (string[])[a.From ?? "", a.FromExpression ?? ""]),
    ];

    /// <summary>Checks texts in a graph.</summary>
    /// <param name="place">Where they stand.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="template">The template with the graph.</param>
    /// <param name="tasks">The calls of the graph.</param>
    /// <param name="templates">All templates.</param>
    /// <param name="awaited">The calls that have ended; null when all have.</param>
    public static IEnumerable<(string Rule, string Problem)> Check(
        string place, IEnumerable<string> texts, Template template, Dictionary<string, DagTask> tasks, Dictionary<string, Template> templates, HashSet<string>? awaited)
    {
        foreach (var text in texts)
        {
            foreach (Match match in Input().Matches(text))
            {
                var (kind, name) = (match.Groups["kind"].Value, match.Groups["name"].Value);
                if (!Names(template.Inputs, kind).Contains(name, StringComparer.Ordinal))
                    yield return ("26", $"{place} reads inputs.{kind}.{name}, which '{template.Name}' does not declare");
            }

            foreach (Match match in Task().Matches(text))
            {
                var (task, kind, name) = (match.Groups["task"].Value, match.Groups["kind"].Value, match.Groups["name"].Value);
                if (!tasks.TryGetValue(task, out var producer))
                    yield return ("26", $"{place} reads task '{task}', which there is not");
                else if (kind.Length > 0 && templates.TryGetValue(producer.Template, out var callee) && !Names(callee.Outputs, kind).Contains(name, StringComparer.Ordinal))
                    yield return ("26", $"{place} reads {kind} '{name}' of '{task}', which '{callee.Name}' does not make");
                else if (awaited is not null && !awaited.Contains(task))
                    yield return ("21", $"{place} reads task '{task}' without waiting for it");
            }
        }
    }

    private static IEnumerable<string> Names(Slots slots, string kind) =>
        kind == "artifacts" ? slots.Artifacts.Select(a => a.Name) : slots.Parameters.Select(p => p.Name);

    [GeneratedRegex(@"inputs\.(?<kind>parameters|artifacts)(?:\.(?<name>[A-Za-z0-9_-]+)|\['(?<name>[^']+)'\])", RegexOptions.None, -1)]
    private static partial Regex Input();

    [GeneratedRegex(@"tasks(?:\.(?<task>[A-Za-z0-9-]+)|\['(?<task>[^']+)'\])\.(?:status|outputs\.(?<kind>parameters|artifacts)(?:\.(?<name>[A-Za-z0-9_-]+)|\['(?<name>[^']+)'\]))", RegexOptions.None, -1)]
    private static partial Regex Task();
}
