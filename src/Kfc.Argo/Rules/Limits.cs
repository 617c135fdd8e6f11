using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Kfc.Argo.Manifest;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Argo.Rules;

/// <summary>What is too much for Argo, with those who contribute most.</summary>
internal static partial class Limits
{
    public const int MaxTemplates = 200;

    public const int MaxInputs = 500;

    /// <summary>Argo's own bound; attempts and hooks take levels as well.</summary>
    public const int MaxDepth = 95;

    public static IEnumerable<Diagnostic> Check(WorkflowSpec spec, PipelineGraph graph, Layout layout)
    {
        if (layout == Layout.Run && spec.Templates.Length > MaxTemplates)
        {
            var most = spec.Templates.GroupBy(t => Number().Replace(t.Name, ""), StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(5)
                .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} ({g.Count()})"));
            yield return ArgoLimitDiagnostics.TooManyTemplates.At(graph.Source, spec.Templates.Length, MaxTemplates, string.Join(", ", most));
        }

        foreach (var template in spec.Templates.Where(t => t.Inputs.Parameters.Length > MaxInputs))
            yield return ArgoLimitDiagnostics.TooManyInputs.At(graph.Source, template.Name, template.Inputs.Parameters.Length, MaxInputs);
        var (depth, path) = Deepest(spec);
        if (depth > MaxDepth)
            yield return ArgoLimitDiagnostics.TooDeep.At(graph.Source, depth, MaxDepth, string.Join(" > ", path.Take(10)));
        if (RunSize.Of(spec) is { } size && size.Bytes > RunSize.Most)
            yield return ArgoLimitDiagnostics.RunTooLarge.At(graph.Source, size.Nodes, size.Bytes, RunSize.Most, size.Largest);
    }

    /// <summary>Callers stand before what they call, apart from the calls of templates by themselves.</summary>
    private static (int Depth, ImmutableList<string> Path) Deepest(WorkflowSpec spec)
    {
        var known = new Dictionary<string, (int Depth, ImmutableList<string> Path)>(StringComparer.Ordinal);
        foreach (var template in spec.Templates.Reverse())
        {
            var deepest = (Depth: 0, Path: ImmutableList<string>.Empty);
            var turns = 1;
            foreach (var task in template.Dag?.Tasks ?? [])
            {
                if (task.Template == template.Name)
                    turns = Turns(task);
                foreach (var callee in new[] { task.Template, task.Exit?.Template }.OfType<string>())
                {
                    if (known.TryGetValue(callee, out var inner) && inner.Depth > deepest.Depth)
                        deepest = inner;
                }
            }

            known[template.Name] = (deepest.Depth + turns + (template.RetryStrategy is null ? 0 : 1), deepest.Path.Insert(0, template.Name));
        }

        return known.Values.MaxBy(k => k.Depth);
    }

    /// <summary>The bound in the condition under which a template calls itself.</summary>
    private static int Turns(DagTask again) =>
        Bound().Match(again.When ?? "") is { Success: true } match ? int.Parse(match.Groups["max"].Value, CultureInfo.InvariantCulture) + 1 : 1;

    [GeneratedRegex(@"-[0-9]+$", RegexOptions.None, -1)]
    private static partial Regex Number();

    [GeneratedRegex(@" < (?<max>[0-9]+)( |$)", RegexOptions.ExplicitCapture, -1)]
    private static partial Regex Bound();
}
