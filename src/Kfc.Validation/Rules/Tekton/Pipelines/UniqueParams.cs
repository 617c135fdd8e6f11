using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P27: parameters are declared once; those of a pipeline task are given once.</summary>
internal sealed class UniqueParams : Rule<PipelineSpec>
{
    public override void Check(PipelineSpec subject, RuleContext context)
    {
        foreach (var twice in Duplicates.Of(subject.Node.Maps("params")).Concat(subject.AllTasks.SelectMany(t => Duplicates.Of(t.Params))))
            context.Report(TektonPipelineDiagnostics.DuplicateParam, twice.PlaceOf("name"), twice.Text("name"));
    }
}
