using System.Globalization;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>X1: an element that is named exists in the array that is given.</summary>
internal static class ArrayIndices
{
    public static void Check(TaskSpec task, IEnumerable<MapNode> given, RuleContext context)
    {
        var lengths = Lengths(task.Params, given);
        Check(task.Steps.SelectMany(s => s.Texts), lengths, context);
    }

    /// <summary>Embedded steps name parameters of their task, and others of the run where the task has none of the name.</summary>
    public static void CheckEmbedded(PipelineTask task, TaskSpec spec, Dictionary<string, int> ofRun, RuleContext context)
    {
        var lengths = Lengths(spec.Params, task.Params);
        var own = spec.Params.Select(p => p.Name).Concat(task.Params.Concat(task.MatrixParams).Select(p => p.Text("name"))).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, length) in ofRun.Where(l => !own.Contains(l.Key)))
            lengths[name] = length;
        Check(spec.Steps.SelectMany(s => s.Texts), lengths, context);
    }

    public static Dictionary<string, int> Lengths(IEnumerable<ParamSpec> declared, IEnumerable<MapNode> given)
    {
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var param in declared)
        {
            if (param.Default is ListNode list)
                lengths[param.Name] = list.Items.Count;
        }

        foreach (var param in given)
        {
            if (param["value"] is ListNode list && !list.AllTexts().Any(t => t.Text.Contains("[*]", StringComparison.Ordinal)))
                lengths[param.Text("name")] = list.Items.Count;
            else
                lengths.Remove(param.Text("name"));
        }

        return lengths;
    }

    public static void Check(IEnumerable<ScalarNode> texts, Dictionary<string, int> lengths, RuleContext context)
    {
        if (lengths.Count == 0)
            return;
        foreach (var text in texts)
        {
            foreach (var use in Variables.Uses(text.Text, "params").Distinct().Where(u => u.IsElement && lengths.ContainsKey(u.Name)))
            {
                if (int.TryParse(use.Inside[(use.Inside.LastIndexOf('[') + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index >= lengths[use.Name])
                    context.ReportAt(TektonReferenceDiagnostics.IndexOutOfRange, text, use.At, use.Inside, lengths[use.Name]);
            }
        }
    }
}
