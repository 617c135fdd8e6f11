using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P4, P5: a pipeline task is exactly one of a task and a pipeline, referred to or embedded; pipelines are an alpha feature.</summary>
internal sealed class OneImplementation : Rule<PipelineTask>
{
    private static readonly string[] Fields = ["taskRef", "taskSpec", "pipelineRef", "pipelineSpec"];

    public override void Check(PipelineTask subject, RuleContext context)
    {
        var given = Fields.Where(f => subject.Node.Has(f)).ToList();
        if (given.Count != 1)
        {
            var what = given.Count == 0 ? "none of them" : string.Join(" and ", given);
            context.Report(TektonPipelineDiagnostics.OneImplementation, subject.Node, subject.Name, what);
        }

        foreach (var field in given.Where(f => f.StartsWith("pipeline", StringComparison.Ordinal) && !context.Allows(ApiFields.Alpha)))
            context.Report(TektonPipelineDiagnostics.PipelineInPipeline, subject.Node.PlaceOf(field), field);
    }
}
