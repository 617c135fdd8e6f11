using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>38: names, labels, help and values of metrics. Argo's validation looks at those of templates only.</summary>
internal static class MetricForm
{
    public static void Check(MapNode owner, DiagnosticDescriptor descriptor, RuleContext context)
    {
        foreach (var metric in owner.Map("metrics")?.Maps("prometheus") ?? [])
        {
            var name = metric.Text("name");
            if (!IsName(name))
                context.Report(descriptor, metric.PlaceOf("name"), name, "its name is letters, digits and '_'");
            if (metric.Text("help").Length == 0)
                context.Report(descriptor, metric, name, "it needs 'help'");
            foreach (var label in metric.Maps("labels").Where(l => !IsName(l.Text("key"))))
                context.Report(descriptor, label, name, $"'{label.Text("key")}' is no name of a label");
            var kinds = new[] { "counter", "gauge", "histogram" }.Where(k => metric.Has(k)).ToList();
            if (kinds.Count != 1)
                context.Report(descriptor, metric, name, "it must be one of counter, gauge and histogram");
            else if (metric.Map(kinds[0])?.Text("value").Length == 0)
                context.Report(descriptor, metric, name, $"its {kinds[0]} needs a value");
            if (metric.Map("gauge") is { } gauge && gauge.Text("realtime") == "true" && gauge.Text("value").Contains("resourcesDuration.", StringComparison.Ordinal))
                context.Report(descriptor, metric.PlaceOf("gauge"), name, "a real-time gauge cannot use resourcesDuration");
        }
    }

    /// <summary>Since 3.6 names hold no ':' either.</summary>
    private static bool IsName(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
