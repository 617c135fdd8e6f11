namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>2: the name of the template to call is written out: of tags only those that hold in the whole workflow are put in before Argo looks it up.</summary>
/// <remarks>The inputs of the template that a workflow begins with are known by then too.</remarks>
internal sealed class ComputedTemplate : Rule<(ArgoTemplate Template, ArgoContext Context)>
{
    private static readonly string[] Late = ["item", "steps.", "tasks.", "outputs."];

    public override void Check((ArgoTemplate Template, ArgoContext Context) subject, RuleContext context)
    {
        var isStart = subject.Context.IsStart(subject.Template);
        foreach (var name in subject.Template.Calls.Select(c => c.Node.Scalar("template")).OfType<Yaml.ScalarNode>())
        {
            if (Tag.In(name.Text).Any(t => !t.IsExpression && (Late.Any(t.Inside.StartsWith) || (!isStart && t.Inside.StartsWith("inputs.", StringComparison.Ordinal)))))
                context.Report(ArgoWorkflowDiagnostics.UnknownTemplate, name, name.Text, " Write the name out: it is looked up before values are put in.");
        }
    }
}
