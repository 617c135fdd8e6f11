using System.Text.RegularExpressions;
using Kfc.Argo.Manifest;

namespace Kfc.Argo.Rules;

/// <summary>Rules of a graph of calls.</summary>
internal static partial class DagRules
{
    public static IEnumerable<(string Rule, string Problem)> Check(Template template, Dictionary<string, Template> templates)
    {
        var place = $"template '{template.Name}'";
        var tasks = new Dictionary<string, DagTask>(StringComparer.Ordinal);
        foreach (var task in template.Dag!.Tasks)
        {
            if (!NameRules.IsName(task.Name))
                yield return ("17", $"{place} has a task named '{task.Name}'");
            if (!tasks.TryAdd(task.Name, task))
                yield return ("17", $"{place} has two tasks named '{task.Name}'");
        }

        if (tasks.Count == 0)
            yield return ("17", $"{place} has no tasks");
        foreach (var task in template.Dag.Tasks)
        {
            var here = $"task '{task.Name}' of {place}";
            foreach (var problem in CallRules.Check(here, task.Template, task.Arguments, templates))
                yield return problem;
            if (task.Exit is { } exit)
            {
                foreach (var problem in CallRules.Check($"the exit handler of {here}", exit.Template, exit.Arguments, templates))
                    yield return problem;
            }

            var awaited = Awaited().Matches(task.Depends ?? "").Select(m => m.Groups["task"].Value).ToHashSet(StringComparer.Ordinal);
            foreach (var missing in awaited.Where(a => !tasks.ContainsKey(a)))
                yield return ("17", $"{here} waits for '{missing}', which is no task of it");
            foreach (var problem in References.Check(here, References.Texts(task), template, tasks, templates, awaited))
                yield return problem;
        }

        foreach (var problem in References.Check(place, References.Texts(template.Outputs), template, tasks, templates, null))
            yield return problem;
    }

    [GeneratedRegex(@"(?<task>[A-Za-z0-9-]+)\.(?:Succeeded|Failed|Errored|Skipped|Omitted)", RegexOptions.None, -1)]
    private static partial Regex Awaited();
}
