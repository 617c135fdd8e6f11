using Kfc.Validation.Expressions;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Guards;

/// <summary>W6: an expression compiles before Tekton puts values in: variables must stand in quotes, and types must fit.</summary>
internal sealed class CelForm : Rule<MapNode>
{
    public override void Check(MapNode subject, RuleContext context)
    {
        if (subject.Scalar("cel") is { Text.Length: > 0 } cel && context.Has("cel-in-whenexpression") && CelExpression.ProblemOf(cel.Text) is { } problem)
            context.Report(TektonGuardDiagnostics.CelForm, cel, problem);
    }
}
