using System.Globalization;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>31, 32: limits of time are for templates that do work, numbers of parallel tasks for those that call others.</summary>
internal sealed class Limits : Rule<ArgoTemplate>
{
    public override void Check(ArgoTemplate subject, RuleContext context)
    {
        var node = subject.Node;
        if (node.Scalar("activeDeadlineSeconds") is { } deadline)
            Deadline(subject, deadline, context);
        if (node.Scalar("timeout") is { Type: ScalarType.Text, Text.Length: > 0 } timeout)
        {
            if (!subject.IsLeaf)
                context.Report(ArgoTemplateDiagnostics.TimeoutOfGroup, timeout, "timeout", subject.Kind);
            else if (int.TryParse(timeout.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                context.Report(ArgoTemplateDiagnostics.TimeoutUnit, timeout, timeout.Text);
        }

        if (node.Has("parallelism") && !subject.IsDag && !subject.IsSteps)
            context.Report(ArgoTemplateDiagnostics.ParallelismOfLeaf, node.PlaceOf("parallelism"), subject.Kind);
    }

    private static void Deadline(ArgoTemplate template, ScalarNode deadline, RuleContext context)
    {
        if (template.IsDag || template.IsSteps)
            context.Report(ArgoTemplateDiagnostics.TimeoutOfGroup, deadline, "activeDeadlineSeconds", template.Kind);
        else if (!deadline.Text.Contains("{{", StringComparison.Ordinal)
            && !(double.TryParse(deadline.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0))
        {
            context.Report(ArgoTemplateDiagnostics.Deadline, deadline, deadline.Text);
        }
    }
}
