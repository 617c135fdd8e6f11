using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Guards;

/// <summary>W4, W5: an expression in a guard is a feature, and stands alone.</summary>
internal sealed class CelFeature : Rule<MapNode>
{
    public override void Check(MapNode subject, RuleContext context)
    {
        if (!subject.HasContent("cel"))
            return;
        if (!context.Has("cel-in-whenexpression"))
            context.Report(TektonRunDiagnostics.Feature, subject.PlaceOf("cel"), "expression of a guard", "cel-in-whenexpression");
        else if (new[] { "input", "operator", "values" }.Any(f => subject.HasContent(f)))
            context.Report(TektonGuardDiagnostics.CelNotAlone, subject.PlaceOf("cel"));
    }
}
