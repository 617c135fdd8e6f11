using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>42: what a task reads of one that may be skipped has a fallback.</summary>
internal sealed class SkippedProducer : Rule<(ArgoTemplate Template, ArgoContext Context)>
{
    public override void Check((ArgoTemplate Template, ArgoContext Context) subject, RuleContext context)
    {
        var (template, argo) = subject;
        var conditional = template.Calls.Where(c => c.Node.HasContent("when")).DistinctBy(c => c.Name, StringComparer.Ordinal).ToDictionary(c => c.Name, StringComparer.Ordinal);
        if (conditional.Count == 0)
            return;
        foreach (var call in template.Calls)
        {
            foreach (var parameter in call.Parameters)
            {
                if (parameter.Scalar("value") is not { } text)
                    continue;
                foreach (var (tag, at) in Tag.Placed(text.Text).Where(t => !t.Tag.IsExpression))
                {
                    if (tag.Inside.Split('.') is [_, var producer, "outputs", "parameters" or "result", ..] parts && conditional.TryGetValue(producer, out var source)
                        && !call.Node.Text("when").Contains(source.Node.Text("when"), StringComparison.Ordinal)
                        && !HasFallback(parts, source, call, parameter, text, argo) && !IsLeftOut(call, producer, template))
                    {
                        context.ReportAt(ArgoCallDiagnostics.SkippedProducer, text, at, producer);
                    }
                }
            }
        }
    }

    /// <summary>Whether a task of a DAG surely does not run when another one was skipped: it waits for another end of that, or for a task that does.</summary>
    private static bool IsLeftOut(ArgoCall call, string producer, ArgoTemplate template)
    {
        if (!template.IsDag)
            return false;
        var seen = new HashSet<ArgoCall>();
        var open = new Stack<ArgoCall>([call]);
        while (open.TryPop(out var next))
        {
            // With alternatives one edge alone decides nothing.
            if (!seen.Add(next) || next.Node.Text("depends").AsSpan().ContainsAny('|', '!'))
                continue;
            foreach (var edge in next.Edges.Where(e => e.Result is not ("Skipped" or "Omitted")))
            {
                if (edge.Task == producer && edge.Result.Length > 0)
                    return true;
                if (edge.Task != producer && template.CallsByName.TryGetValue(edge.Task, out var earlier))
                    open.Push(earlier);
            }
        }

        return false;
    }

    private static bool HasFallback(string[] parts, ArgoCall source, ArgoCall call, MapNode parameter, ScalarNode text, ArgoContext argo)
    {
        var output = parts.Length > 4 ? argo.Target(source)?.OutputParameters.FirstOrDefault(p => p.Text("name") == parts[4]) : null;
        if (output?.Map("valueFrom")?.Has("default") == true)
            return true;
        var isAlone = text.Text.StartsWith("{{", StringComparison.Ordinal) && text.Text.IndexOf("}}", StringComparison.Ordinal) == text.Text.Length - 2;
        return isAlone && argo.Target(call)?.InputParameters.FirstOrDefault(p => p.Text("name") == parameter.Text("name"))?.Has("default") == true;
    }
}
