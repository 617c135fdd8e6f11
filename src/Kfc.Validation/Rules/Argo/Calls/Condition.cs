using Kfc.Validation.Expressions;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>27: <c>when</c> is an expression, or words with comparisons between them.</summary>
internal sealed class Condition : Rule<(ArgoCall Call, ArgoContext Context)>
{
    public override void Check((ArgoCall Call, ArgoContext Context) subject, RuleContext context)
    {
        if (subject.Call.Node.Scalar("when") is not { Text.Length: > 0 } when || Tag.Unclosed(when.Text) is not null)
            return;
        // Values are put in before the text is read; a word stands for each.
        var text = Tag.Replace(when.Text, "x", _ => true);
        if (ConditionText.ProblemOf(text) is { } problem)
            context.Report(ArgoCallDiagnostics.Condition, when, problem);
    }
}
