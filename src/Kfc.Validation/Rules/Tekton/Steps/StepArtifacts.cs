using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S11: naming artifacts is a feature, and possible in env, command, args and script only.</summary>
internal sealed class StepArtifacts : Rule<Step>
{
    public override void Check(Step subject, RuleContext context)
    {
        if (!context.Has("artifacts"))
        {
            var texts = subject.Words.Concat(subject.Node.Maps("env").Select(e => e.Scalar("value")).Append(subject.Node.Scalar("script")).OfType<ScalarNode>());
            foreach (var text in texts)
            {
                if ((ArtifactTexts.OfSteps(text.Text) ?? ArtifactTexts.OfTasks(text.Text)) is { } variable)
                    context.ReportAt(TektonRunDiagnostics.Feature, text, variable, "artifact", "artifacts");
            }
        }

        foreach (var text in StepResultUse.Elsewhere(subject.Node).OfType<ScalarNode>())
        {
            if (!ReferenceEquals(text, subject.Node.Scalar("script")) && ArtifactTexts.OfSteps(text.Text) is { } variable)
                context.ReportAt(TektonStepDiagnostics.ArtifactUse, text, variable);
        }
    }
}
