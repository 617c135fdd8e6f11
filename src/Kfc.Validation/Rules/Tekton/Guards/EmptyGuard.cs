using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Guards;

/// <summary>W1: a guard is not empty.</summary>
internal sealed class EmptyGuard : Rule<MapNode>
{
    public override void Check(MapNode subject, RuleContext context)
    {
        if (!new[] { "cel", "input", "operator", "values" }.Any(f => subject.HasContent(f)))
            context.Report(TektonGuardDiagnostics.Empty, subject);
    }
}
