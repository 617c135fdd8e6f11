using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Guards;

/// <summary>W2, W3: a guard says <c>in</c> or <c>notin</c>, and of what.</summary>
internal sealed class GuardOperator : Rule<MapNode>
{
    public override void Check(MapNode subject, RuleContext context)
    {
        if (subject.HasContent("cel") || !new[] { "input", "operator", "values" }.Any(f => subject.HasContent(f)))
            return;
        if (subject.Text("operator") is not ("in" or "notin"))
            context.Report(TektonGuardDiagnostics.Operator, subject.PlaceOf("operator"), subject.Text("operator"));
        else if (!subject.HasContent("values"))
            context.Report(TektonGuardDiagnostics.NoValues, subject.PlaceOf("values"));
    }
}
