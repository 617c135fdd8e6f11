using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P25: the value of a pipeline's result is made of results of its tasks.</summary>
internal sealed class PipelineResults : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        var tasks = subject.Tasks.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var final = subject.Finally.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var result in subject.Results)
        {
            var expressions = result["value"].AllTexts().SelectMany(t => Variables.Expressions(t.Text)).ToList();
            var looksRight = expressions.Where(ResultReference.LooksLikeOne).ToList();
            if (expressions.Count == 0)
                context.Report(TektonPipelineDiagnostics.ResultWithoutReference, result.PlaceOf("value"), result.Text("name"));
            else if (looksRight.Count == 0 || looksRight.Exists(e => ResultReference.Parse(e) is null))
                context.Report(TektonPipelineDiagnostics.ResultForm, result.PlaceOf("value"), result.Text("name"));
            else if (result["value"] is ScalarNode value && !Exists(value.Text, tasks, final))
                context.Report(TektonPipelineDiagnostics.ResultOfUnknownTask, value, result.Text("name"));
        }
    }

    /// <summary>Tekton splits the text at each <c>$</c>, so that words before the first variable are not allowed either.</summary>
    private static bool Exists(string value, HashSet<string> tasks, HashSet<string> final) => value.Split('$', StringSplitOptions.RemoveEmptyEntries).All(part =>
    {
        var inside = part.StartsWith('(') ? part[1..] : "$" + part;
        return ResultReference.Parse(inside.EndsWith(')') ? inside[..^1] : inside) is { } reference && Exists(reference, tasks, final);
    });

    private static bool Exists(ResultReference reference, HashSet<string> tasks, HashSet<string> final) =>
        (reference.Section == "tasks" ? tasks : final).Contains(reference.Task);
}
