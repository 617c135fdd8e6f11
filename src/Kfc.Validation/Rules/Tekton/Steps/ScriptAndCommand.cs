using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S3: a script replaces the command.</summary>
internal sealed class ScriptAndCommand : Rule<Step>
{
    public override void Check(Step subject, RuleContext context)
    {
        if (subject.Ref is null && subject.HasScript && subject.HasCommand)
            context.Report(TektonStepDiagnostics.ScriptAndCommand, subject.Node.PlaceOf("script"));
    }
}
