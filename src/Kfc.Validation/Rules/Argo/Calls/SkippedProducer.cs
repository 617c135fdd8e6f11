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
                foreach (var tag in Tag.In(text.Text).Where(t => !t.IsExpression))
                {
                    if (tag.Inside.Split('.') is [_, var producer, "outputs", "parameters" or "result", ..] parts && conditional.TryGetValue(producer, out var source)
                        && call.Node.Text("when") != source.Node.Text("when") && !HasFallback(parts, source, call, parameter, text, argo))
                    {
                        context.Report(ArgoCallDiagnostics.SkippedProducer, text, producer);
                    }
                }
            }
        }
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
