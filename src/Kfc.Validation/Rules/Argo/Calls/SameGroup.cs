using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>23: steps of one group start together, so none reads outputs of another.</summary>
internal sealed class SameGroup : Rule<ArgoTemplate>
{
    public override void Check(ArgoTemplate subject, RuleContext context)
    {
        if (!subject.IsSteps)
            return;
        foreach (var step in subject.Calls)
        {
            var siblings = subject.Calls.Where(c => c.Group == step.Group && c.Name != step.Name).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var text in new[] { "arguments", "when", "withParam" }.SelectMany(f => step.Node[f].AllTexts()))
            {
                foreach (var (tag, at) in Tag.Placed(text.Text).Where(t => t.Tag.Inside.Split('.') is ["steps", var name, "outputs", ..] && siblings.Contains(name)))
                    context.ReportAt(ArgoCallDiagnostics.SameGroup, text, at, step.Name, tag.Inside.Split('.')[1]);
            }
        }
    }
}
