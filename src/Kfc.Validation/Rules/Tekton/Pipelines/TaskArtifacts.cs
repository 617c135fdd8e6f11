using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P28: naming artifacts is a feature.</summary>
internal sealed class TaskArtifacts : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (context.Has("artifacts"))
            return;
        foreach (var text in subject.Params.SelectMany(p => p["value"].AllTexts()).Where(t => ArtifactTexts.OfTasks(t.Text)))
            context.Report(TektonRunDiagnostics.Feature, text, "artifact of a task", "artifacts");
    }
}
