using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P28: naming artifacts is a feature.</summary>
internal sealed class TaskArtifacts : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (context.Has("artifacts"))
            return;
        foreach (var text in subject.Params.SelectMany(p => p["value"].AllTexts()))
        {
            if (ArtifactTexts.OfTasks(text.Text) is { } variable)
                context.ReportAt(TektonRunDiagnostics.Feature, text, variable, "artifact of a task", "artifacts");
        }
    }
}
